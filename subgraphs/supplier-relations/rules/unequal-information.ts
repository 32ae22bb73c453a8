import type { Siret } from "../../../shared/kernel/siret";
import { standingEntries, type ReversibleEntry } from "./standing-entries";

export interface Contact extends ReversibleEntry {
  readonly supplierSiret: Siret;
  /** Each piece of information given, in words. */
  readonly told: readonly string[];
}

export interface UnequalInformation {
  /** As it was first told. */
  readonly information: string;
  readonly toldTo: readonly Siret[];
  /** Suppliers contacted that were not told. Never empty. */
  readonly notToldTo: readonly Siret[];
}

/**
 * What some of the suppliers contacted were told and others were not: each piece may distort competition and is to be
 * told to all, or published with the procurement. In the order in which it was told.
 * @source code de la commande publique, art. R2111-1: participation must neither distort competition nor breach transparency.
 */
export function unequalInformation(ledger: readonly Contact[]): readonly UnequalInformation[] {
  const contacts = standingEntries(ledger);
  const contacted = [...new Set(contacts.map(({ supplierSiret }) => supplierSiret))];
  return [...toldTo(contacts).values()]
    .map(({ information, suppliers }) => ({
      information,
      toldTo: [...suppliers],
      notToldTo: contacted.filter((siret) => !suppliers.has(siret)),
    }))
    .filter(({ notToldTo }) => notToldTo.length > 0);
}

/** The warning, in French. */
export function warningOf({ notToldTo }: UnequalInformation): string {
  const others =
    notToldTo.length === 1
      ? "1 autre fournisseur consulté"
      : `${notToldTo.length} autres fournisseurs consultés`;
  return `Cette information n’a pas été donnée à ${others} : donnez-la à tous, ou publiez-la avec la consultation.`;
}

function toldTo(contacts: readonly Contact[]) {
  const pieces = new Map<string, { readonly information: string; readonly suppliers: Set<Siret> }>();
  for (const { supplierSiret, told } of contacts) {
    for (const information of told) {
      const key = comparable(information);
      const piece = pieces.get(key) ?? { information, suppliers: new Set<Siret>() };
      pieces.set(key, piece);
      piece.suppliers.add(supplierSiret);
    }
  }
  return pieces;
}

/** The same words, whatever their case, spaces and last full stop. */
function comparable(information: string): string {
  return information
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\s?\.$/, "")
    .toLowerCase();
}
