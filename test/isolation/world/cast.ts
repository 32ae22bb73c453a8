import { luhnCheckDigit } from "../../../shared/kernel/luhn";
import type { Draw } from "../engine/draw";
import type { SharedRow } from "./shared-row";

/** Who is in a world: legal persons that exist nowhere else. */
export interface Cast {
  /** SIRENs of the intercommunalities. */
  readonly pools: readonly string[];
  readonly communes: readonly {
    readonly code: string;
    readonly siren: string;
    readonly pool: string | null;
  }[];
  readonly landlords: readonly string[];
  readonly suppliers: readonly string[];
}

/** Makes identifiers that were never made before in the world: same length, so that they sort the same everywhere. */
export type NewId = (prefix: string) => string;

export interface Making {
  readonly draw: Draw;
  readonly cast: Cast;
  readonly newId: NewId;
}

export function drawnCast(draw: Draw): Cast {
  const pools = Array.from({ length: draw.integer(2, 3) }, (_, index) => sirenOf(index));
  const communes = Array.from({ length: draw.integer(4, 6) }, (_, index) => ({
    code: `9${(1001 + index).toString()}`,
    siren: sirenOf(10 + index),
    // The last one has left its intercommunality.
    pool: index === 0 ? null : draw.pick(pools),
  }));
  return {
    pools,
    communes,
    landlords: [sirenOf(20), sirenOf(21)],
    suppliers: Array.from({ length: draw.integer(3, 4) }, (_, index) => sirenOf(30 + index)),
  };
}

export function countedIds(): NewId {
  let count = 0;
  return (prefix) => {
    count += 1;
    return `${prefix}${count.toString().padStart(5, "0")}`;
  };
}

/** SIRENs of the world: 91 and the rank. */
export function sirenOf(rank: number): string {
  const digits = `91${rank.toString().padStart(6, "0")}`;
  return digits + luhnCheckDigit(digits);
}

/** An establishment of a legal person. */
export function siretOf(siren: string, establishment = 1): string {
  const digits = siren + establishment.toString().padStart(4, "0");
  return digits + luhnCheckDigit(digits);
}

export function publicBuyers({ pools, communes, landlords }: Cast): readonly string[] {
  return [...pools, ...communes.map(({ siren }) => siren), ...landlords];
}

export function everyOrganisation(cast: Cast): readonly string[] {
  return [...publicBuyers(cast), ...cast.suppliers];
}

/** Who may see a row of an organisation, drawn without favour: a private or public row may carry a pool. */
export function drawnSharing({ draw, cast }: Making, organisation: string): SharedRow {
  const visibility = draw.pick(["PRIVATE", "POOLED", "POOLED", "PUBLIC"] as const);
  const pool = visibility === "POOLED" ? draw.pick(cast.pools) : draw.pickOrNull(cast.pools);
  return { organisation, visibility, pool };
}

const words = [
  "École d’été",
  "œuvres",
  "Eaux usées",
  "alpha 12",
  "ALPHA",
  "zone",
  "100 % local",
  "a_b",
  "Éà",
] as const;

export function drawnTitle({ draw }: Making): string {
  return `${draw.pick(words)} ${draw.pick(words)}`;
}

/** One of the first days of months around today. */
export function drawnDay({ draw }: Making): string {
  return `${draw.integer(2024, 2026).toString()}-0${draw.integer(1, 9).toString()}-1${draw.integer(0, 3).toString()}`;
}

export function drawnDayOrNull(making: Making): string | null {
  return making.draw.chance(60) ? drawnDay(making) : null;
}

/** So many rows, less those that could not be made. */
export function rows<Row>(
  { draw }: Making,
  least: number,
  most: number,
  make: (index: number) => Row | null,
): readonly Row[] {
  return Array.from({ length: draw.integer(least, most) }, (_, index) => make(index)).filter(
    (row) => row !== null,
  );
}

/** The rows without those whose key was met before. */
export function distinct<Row>(all: readonly Row[], keyOf: (row: Row) => string | null): readonly Row[] {
  const met = new Set<string>();
  return all.filter((row) => {
    const key = keyOf(row);
    if (key === null) return true;
    if (met.has(key)) return false;
    met.add(key);
    return true;
  });
}
