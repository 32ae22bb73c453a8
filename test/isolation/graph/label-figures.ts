import type { AwardRow } from "../world/labels-rows";
import type { View } from "../world/view";

/** A territory, its members and the legal persons that it took over, in the order of the graph. */
export function perimeterOf(code: string, { all }: View): readonly string[] {
  const members = all.territory.filter((each) => each.member_of_code === code).map((each) => each.code);
  return [code, ...members, ...predecessorsOf(code, all)].toSorted();
}

export function lineageOf(code: string, { all }: View): readonly string[] {
  return [code, ...predecessorsOf(code, all)];
}

function predecessorsOf(code: string, all: View["all"]): readonly string[] {
  return all.territory_succession
    .filter((each) => each.successor_code === code)
    .map((each) => each.predecessor_code);
}

export function labelSummary(codes: readonly string[], { seen, today }: View) {
  const awards = seen.label_award.filter((each) => codes.includes(each.territory_code));
  const resolutions = seen.council_resolution.filter((each) => codes.includes(each.territory_code));
  const ids = new Set(resolutions.map(({ id }) => id));
  const isActive = (row: AwardRow): boolean =>
    row.obtained_on <= today && (row.valid_until ?? "") >= today && (row.withdrawn_on ?? "9999") > today;
  return {
    awardCount: awards.length,
    activeAwardCount: awards.filter(isActive).length,
    resolutionCount: resolutions.length,
    commitmentCount: seen.commitment.filter((each) => ids.has(each.resolution_id)).length,
  };
}

/** Every scheme asks for the renewal six months before the end; a renewal that is not seen does not count. */
export function statusOf(row: AwardRow, { seen, today }: View): string | null {
  if (row.obtained_on > today) return null;
  if (row.withdrawn_on !== null && row.withdrawn_on <= today) return "WITHDRAWN";
  if (row.valid_until === null) return "UNDETERMINED";
  if (row.valid_until < today) return "EXPIRED";
  const isRenewed = seen.label_award.some((each) => each.renews_id === row.id);
  return row.valid_until === "2026-12-31" && !isRenewed ? "RENEWAL_DUE" : "ACTIVE";
}
