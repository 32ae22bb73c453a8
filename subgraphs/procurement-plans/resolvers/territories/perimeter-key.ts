import type { Territory } from "../../schema/foreign-entities.type";

/** The same codes in any order are one perimeter, read once. Codes hold no comma. */
export function perimeterKey({ code, perimeter }: Territory): string {
  return [...(perimeter ?? [code])].sort().join(",");
}
