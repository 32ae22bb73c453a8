/** What is planned in one purchasing domain. */
export interface DomainSummary {
  /** Null for what has no domain. */
  readonly domainId: string | null;
  readonly count: number;
  readonly valueCents: bigint;
}

/** For sorting: the largest value first. */
export function byDecreasingValue(left: DomainSummary, right: DomainSummary): number {
  if (left.valueCents !== right.valueCents) return left.valueCents > right.valueCents ? -1 : 1;
  return (left.domainId ?? "").localeCompare(right.domainId ?? "");
}
