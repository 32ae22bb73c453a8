import { isInseeCode } from "./insee-code";
import { isSiren } from "./siren";

/** Code of a territory: the INSEE code of a commune, or the SIREN of an intercommunality (EPCI). */
export type TerritoryCode = string;

/** The two kinds of territory, told apart by the form of the code. */
export type TerritoryKind = "COMMUNE" | "INTERCOMMUNALITY";

/** Whether `text` has the form of a commune's INSEE code or is a valid SIREN. */
export function isTerritoryCode(text: string): text is TerritoryCode {
  return isInseeCode(text) || isSiren(text);
}

/** The kind of territory that a valid code designates: five characters for a commune, nine for an intercommunality. */
export function territoryKindOf(code: TerritoryCode): TerritoryKind {
  return code.length === 5 ? "COMMUNE" : "INTERCOMMUNALITY";
}
