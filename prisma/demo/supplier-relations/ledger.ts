import { dateOf, type Day } from "../../../shared/kernel/day";
import { entryHash } from "../../../subgraphs/supplier-relations/rules/consultation-ledger";
import type { ContactChannel, Prisma } from "../../supplier-relations/client/client";

export interface DemoContact {
  readonly supplierSiret: string;
  readonly contactedOn: Day;
  readonly channel: ContactChannel;
  readonly told: readonly string[];
  readonly learnt: string | null;
  /** Number of the contact that this one takes back, from 1. */
  readonly reverses?: number;
}

interface Consultation {
  readonly id: string;
  readonly organisation: string;
}

/** The contacts of a consultation as the entries of its ledger, each holding the hash of the one before it. */
export function ledgerOf(
  { id: consultationId, organisation }: Consultation,
  contacts: readonly DemoContact[],
): readonly Prisma.ConsultationEntryCreateManyInput[] {
  let previousHash: string | null = null;
  return contacts.map(({ contactedOn, told, reverses, ...contact }, index) => {
    const content = {
      ...contact,
      id: entryId(consultationId, index + 1),
      consultationId,
      sequence: index + 1,
      contactedOn,
      told,
      reversesId: reverses === undefined ? null : entryId(consultationId, reverses),
      recordedAt: new Date(`${contactedOn}T16:00:00Z`),
      previousHash,
    };
    const hash = entryHash(content);
    previousHash = hash;
    return { ...content, organisation, contactedOn: dateOf(contactedOn), told: [...told], hash };
  });
}

function entryId(consultationId: string, sequence: number): string {
  return `${consultationId}-contact-${sequence.toString()}`;
}
