import type { Mutant } from "./mutant";
import { isOfRequests, type PolicyRow } from "./policy-row";

const opposites: Readonly<Record<string, string>> = { AND: "OR", OR: "AND" };

/** A policy in which one "and" is an "or", or the other way round: each of them in turn. */
export function expressionMutants(row: PolicyRow): readonly Mutant[] {
  if (!isOfRequests(row)) return [];
  const { using, check } = row;
  return [
    ...(using === null ? [] : swaps(row, "USING", using)),
    ...(check === null ? [] : swaps(row, "WITH CHECK", check)),
  ];
}

function swaps({ schema, table, policy }: PolicyRow, clause: string, whole: string): readonly Mutant[] {
  const alter = `ALTER POLICY "${policy}" ON ${schema}."${table}" ${clause}`;
  return [...whole.matchAll(/ (AND|OR) /g)].map(({ index, 1: word = "" }, rank) => {
    const opposite = opposites[word] ?? "";
    const broken = `${whole.slice(0, index)} ${opposite} ${whole.slice(index + word.length + 2)}`;
    return {
      name: `${schema}.${table} ${policy} : ${clause}, ${word} n° ${(rank + 1).toString()} devient ${opposite}`,
      ...{ schema, breaking: `${alter} (${broken})`, mending: `${alter} (${whole})` },
    };
  });
}
