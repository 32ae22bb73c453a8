import type { Commitment as CommitmentRecord } from "../../../prisma/territorial-labels/client/client";
import { dayOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";

export interface CouncilResolutionRow {
  readonly id: string;
  readonly territoryCode: string;
  readonly number: string | null;
  readonly title: string;
  readonly summary: string;
  /** First day of the year when `isDayKnown` is false. */
  readonly firstDay: Day;
  readonly isDayKnown: boolean;
  readonly purchasingDomainIds: readonly string[];
  readonly documentUrl: string | null;
}

export interface CommitmentRow {
  readonly id: string;
  readonly resolutionId: string;
  readonly metric: string;
  readonly statement: string;
  readonly targetPercent: number | null;
  readonly dueOn: Day | null;
}

export async function councilResolutionsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly CouncilResolutionRow[]> {
  const records = await db.councilResolution.findMany({ where: { id: { in: [...ids] } } });
  return records.map(
    ({ id, territoryCode, number, title, summary, purchasingDomainIds, documentUrl, ...rest }) => ({
      id,
      territoryCode,
      number,
      title,
      summary,
      firstDay: dayOf(rest.adoptedOn),
      isDayKnown: rest.adoptedPrecision === "DAY",
      purchasingDomainIds,
      documentUrl,
    }),
  );
}

export async function commitmentsById(db: Db, ids: readonly string[]): Promise<readonly CommitmentRow[]> {
  return (await db.commitment.findMany({ where: { id: { in: [...ids] } } })).map(toCommitment);
}

export async function commitmentsOfResolutions(
  db: Db,
  resolutionIds: readonly string[],
): Promise<readonly CommitmentRow[]> {
  const records = await db.commitment.findMany({
    where: { resolutionId: { in: [...resolutionIds] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return records.map(toCommitment);
}

function toCommitment({
  id,
  resolutionId,
  metric,
  statement,
  targetPercent,
  dueOn,
}: CommitmentRecord): CommitmentRow {
  return {
    id,
    resolutionId,
    metric,
    statement,
    targetPercent: targetPercent === null ? null : targetPercent.toNumber(),
    dueOn: dueOn === null ? null : dayOf(dueOn),
  };
}
