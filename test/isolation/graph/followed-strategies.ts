import type { Json } from "../engine/graph-model";
import type { DomainRow, NeedRow, StrategyRow } from "../world/procurement-rows";
import type { View } from "../world/view";

type Fields<Row> = Readonly<Record<string, (row: Row, view: View) => Json>>;

export const strategyFollowing: Fields<StrategyRow> = {
  followingCount: (row, view) => followersOf(row, view).length,
  outOfDaysCount: (row, view) => linesOf(row.domain_id, view).length - followersOf(row, view).length,
};

export const domainFollowing: Fields<DomainRow> = {
  followingCount: ({ id }, view) =>
    linesOf(id, view).filter((line) => strategyOf(line, view) !== undefined).length,
  withoutStrategyCount: ({ id }, view) =>
    linesOf(id, view).filter((line) => strategyOf(line, view) === undefined).length,
};

/** The version in force on the day of the notice, else of the start, else today. */
export function strategyOf(line: NeedRow, { seen, today }: View): StrategyRow | undefined {
  const day = line.notice_on ?? line.start_on ?? today;
  return seen.purchasing_strategy.find(
    (each) =>
      each.domain_id === line.domain_id && each.valid_from <= day && day <= (each.valid_until ?? "9999"),
  );
}

export function followersOf(row: StrategyRow, view: View): readonly NeedRow[] {
  return linesOf(row.domain_id, view).filter((line) => strategyOf(line, view)?.id === row.id);
}

function linesOf(domainId: string, { seen }: View): readonly NeedRow[] {
  return seen.planned_procurement.filter((each) => each.domain_id === domainId);
}
