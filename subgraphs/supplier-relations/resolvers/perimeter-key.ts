import type { Territory } from "../schema/foreign-entities.type";

/** The codes counted in the figures of a territory, as the loaders take them: separated by commas. */
export function perimeterKey({ code, perimeter = [code] }: Territory): string {
  return perimeter.join(",");
}
