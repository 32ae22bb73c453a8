import type { World } from "../world/world";
import type { FilterModel } from "./list-model";

/** A column that equals a text drawn among those of the whole world, seen or not. */
export function equalTo<Row>(
  values: (world: World) => readonly (string | null)[],
  read: (row: Row) => string | null | readonly string[],
): FilterModel<Row> {
  return ({ draw, view }) => {
    const value = draw.pick(values(view.all).filter((each) => each !== null));
    return { literal: JSON.stringify(value), keep: (row) => matches(read(row), value) };
  };
}

/** A column that equals a member of an enumeration. */
export function isOne<Row>(names: readonly string[], read: (row: Row) => string | null): FilterModel<Row> {
  return ({ draw }) => {
    const name = draw.pick(names);
    return { literal: name, keep: (row) => read(row) === name };
  };
}

export function equalNumber<Row>(numbers: readonly number[], read: (row: Row) => number): FilterModel<Row> {
  return ({ draw }) => {
    const number = draw.pick(numbers);
    return { literal: number.toString(), keep: (row) => read(row) === number };
  };
}

/** A day on the right side of one drawn. */
export function dayFrom<Row>(read: (row: Row) => string | null): FilterModel<Row> {
  return ({ draw }) => {
    const day = drawnDay(draw.integer(2023, 2027));
    return { literal: `"${day}"`, keep: (row) => (read(row) ?? "") >= day };
  };
}

export function dayUntil<Row>(read: (row: Row) => string | null): FilterModel<Row> {
  return ({ draw }) => {
    const day = drawnDay(draw.integer(2023, 2027));
    return { literal: `"${day}"`, keep: (row) => (read(row) ?? "9999") <= day };
  };
}

/** A text that holds some letters, whatever their case and accents. */
export function contains<Row>(read: (row: Row) => string): FilterModel<Row> {
  return ({ draw }) => {
    const part = draw.pick(["é", "A", "_", "%", "œu", "12", "école"]);
    return { literal: JSON.stringify(part), keep: (row) => folded(read(row)).includes(folded(part)) };
  };
}

/** Without case, accents or ligatures. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

function drawnDay(year: number): string {
  return `${year.toString()}-06-15`;
}

function matches(found: string | null | readonly string[], value: string): boolean {
  return typeof found === "string" || found === null ? found === value : found.includes(value);
}
