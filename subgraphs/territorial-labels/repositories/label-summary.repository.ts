import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../context";

export interface LabelSummaryRow {
  readonly code: string;
  readonly awardCount: number;
  readonly activeAwardCount: number;
  readonly resolutionCount: number;
  readonly commitmentCount: number;
}

/** Labels and resolutions of each territory and its perimeter, in one statement for all of them. */
export function labelSummaries(
  db: Db,
  codes: readonly string[],
  { on }: { readonly on: string },
): Promise<readonly LabelSummaryRow[]> {
  return db.$queryRaw(sql`
    WITH perimeter AS (
      SELECT asked.code AS of, asked.code FROM unnest(${[...codes]}::text[]) AS asked(code)
      UNION
      SELECT member_of_code, code FROM territorial_labels.territory WHERE member_of_code = ANY(${[...codes]}::text[])
      UNION
      SELECT successor_code, predecessor_code FROM territorial_labels.territory_succession
      WHERE successor_code = ANY(${[...codes]}::text[])
    ), awards AS (
      SELECT perimeter.of, count(*) AS total,
        count(*) FILTER (WHERE obtained_on <= ${on}::date AND valid_until >= ${on}::date
          AND (withdrawn_on IS NULL OR withdrawn_on > ${on}::date)) AS active
      FROM perimeter JOIN territorial_labels.label_award ON territory_code = perimeter.code GROUP BY 1
    ), resolutions AS (
      SELECT perimeter.of, count(DISTINCT council_resolution.id) AS total, count(commitment.id) AS commitments
      FROM perimeter JOIN territorial_labels.council_resolution ON territory_code = perimeter.code
      LEFT JOIN territorial_labels.commitment ON commitment.resolution_id = council_resolution.id GROUP BY 1
    )
    SELECT asked.code, coalesce(awards.total, 0)::int AS "awardCount", coalesce(awards.active, 0)::int AS "activeAwardCount",
      coalesce(resolutions.total, 0)::int AS "resolutionCount", coalesce(resolutions.commitments, 0)::int AS "commitmentCount"
    FROM unnest(${[...codes]}::text[]) AS asked(code)
    LEFT JOIN awards ON awards.of = asked.code LEFT JOIN resolutions ON resolutions.of = asked.code`);
}
