import type { SentObject, SentValue } from "./layout";

/**
 * Records are whole numbers one after the other on the tape of an execution, told by the place of their first one, which is
 * that of the next record of the same list. Zero is no record: null where a value is expected, the end where the next one
 * is. A null in a list is told by the negative of its place, an empty list by `emptyList`.
 */
export interface RecordSlots {
  /** How many numbers a record takes. */
  readonly size: number;
  /** Where the number is of the first byte of a run; that of the byte after its last one follows. */
  readonly run: (number: number) => number;
  readonly addition: (number: number) => number;
  /** As of a run, for a value that is kept. */
  readonly kept: (field: number) => number;
  /** Where the number is of a record, or of the first one of a list. */
  readonly value: (field: number) => number;
}

export const emptyList = -1;
/** The first place of a tape at which a record may begin. */
export const firstRecord = 2;

export function slotsOf({ fields, record }: SentObject): RecordSlots {
  const { runs, additions } = record ?? { runs: 0, additions: 0 };
  const kept: number[] = [];
  const values: number[] = [];
  let size = 1 + 2 * runs + additions;
  for (const { isKept, value } of fields) {
    kept.push(size);
    if (isKept) size += 2;
    values.push(size);
    if (holdsRecords(value)) size += 1;
  }
  return {
    size,
    run: (number) => 1 + 2 * number,
    addition: (number) => 1 + 2 * runs + number,
    kept: (field) => kept[field] ?? Number.NaN,
    value: (field) => values[field] ?? Number.NaN,
  };
}

/** Whether a value is a record, or a list of some. */
export function holdsRecords(value: SentValue): boolean {
  if (value.kind === "list") return holdsRecords(value.of);
  return value.kind === "object" && value.object.record !== null;
}
