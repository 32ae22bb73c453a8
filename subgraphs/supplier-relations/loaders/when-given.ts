import type { Sql } from "@prisma/client/runtime/client";

/** The condition of a filter's field, when the field was given. */
export function whenGiven<Value>(
  value: Value | null | undefined,
  condition: (given: Value) => Sql,
): readonly Sql[] {
  return value === null || value === undefined ? [] : [condition(value)];
}
