import { z } from "zod";
import type { HeldContact } from "../../../prisma/held-contacts";
import { say } from "../../../shared/runtime/say";
import { StartupError } from "../../../shared/runtime/startup-error";
import type { Ask } from "../with-subgraph";

export const erasureReasons = [
  "REQUESTED_BY_PERSON",
  "LEFT_SUPPLIER",
  "INACCURATE",
  "RETENTION_ENDED",
] as const;

export interface Erasures {
  readonly contacts: readonly HeldContact[];
  readonly reason: string;
  /** Whether to erase, or only to tell what would be. */
  readonly isSure: boolean;
}

/** Erases contacts one by one, in the name of their suppliers. Throws StartupError when a retention holds one of them. */
export async function eraseEach(ask: Ask, { contacts, reason, isSure }: Erasures): Promise<void> {
  for (const { id, siret } of contacts) say(`${id} (fournisseur ${siret})`);
  if (!isSure) {
    say(`${contacts.length} contact(s) à effacer. Rien n’a été effacé : ajoutez --yes pour le faire.`);
    return;
  }
  const refusals: string[] = [];
  for (const contact of contacts) {
    try {
      await erase(ask, contact, reason);
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      refusals.push(`${contact.id} : ${error.message}`);
    }
  }
  say(`${contacts.length - refusals.length} contact(s) effacé(s).`);
  if (refusals.length > 0) throw new StartupError(refusals.join("\n"));
}

async function erase(ask: Ask, { id, organisation }: HeldContact, reason: string): Promise<void> {
  await ask({
    organisation,
    document: `mutation Erase($input: EraseSupplierContactInput!) {
      answer: eraseSupplierContact(input: $input) {
        ... on EraseSupplierContactPayload { erasedContact { id } }
        ... on UserError { message }
      }
    }`,
    variables: { input: { contactId: id, reason } },
    shape: z.object({ erasedContact: z.object({ id: z.string() }) }),
  });
}
