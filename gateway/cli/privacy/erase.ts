import { parseArgs } from "node:util";
import { heldContacts } from "../../../prisma/held-contacts";
import { StartupError } from "../../../shared/runtime/startup-error";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { siretOption } from "../options";
import { withSubgraph } from "../with-subgraph";
import { eraseEach, erasureReasons } from "./erase-each";

/** Erases one contact, or all those of a supplier. */
export async function eraseContacts(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      contact: { type: "string" },
      supplier: { type: "string" },
      reason: { type: "string", default: "REQUESTED_BY_PERSON" },
      yes: { type: "boolean", default: false },
    },
  });
  const which = chosen(values);
  const { reason } = values;
  if (!erasureReasons.some((known) => known === reason)) {
    throw new StartupError(`--reason : au choix, ${erasureReasons.join(", ")}.`);
  }
  await withSubgraph(supplierRelations, async (ask, database) => {
    const contacts = await heldContacts(database, which);
    if (contacts.length === 0) throw new StartupError("Aucun contact de ce hub ne correspond.");
    await eraseEach(ask, { contacts, reason, isSure: values.yes });
  });
}

function chosen({
  contact,
  supplier,
}: {
  readonly contact?: string | undefined;
  readonly supplier?: string | undefined;
}): { readonly contact: string } | { readonly supplier: string } {
  if (contact !== undefined && supplier === undefined) return { contact };
  if (supplier !== undefined && contact === undefined) return { supplier: siretOption("supplier", supplier) };
  throw new StartupError("Quoi effacer ? --contact <identifiant> ou --supplier <SIRET>, l’un des deux.");
}
