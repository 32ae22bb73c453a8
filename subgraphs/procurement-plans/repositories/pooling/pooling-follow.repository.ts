import { randomUUID } from "node:crypto";
import type { PoolingFollowState } from "../../../../prisma/procurement-plans/client/client";
import type { Db } from "../../context";

/** What an organisation decided about an opportunity. */
export interface PoolingFollowRow {
  readonly id: string;
  readonly pool: string;
  readonly opportunityId: string;
  /** The lines that it had then. */
  readonly lineIds: readonly string[];
  readonly state: PoolingFollowState;
  /** In the words of who dismissed it; null otherwise. */
  readonly reason: string | null;
  readonly decidedAt: Date;
  readonly version: number;
}

export type PoolingDecision = Pick<PoolingFollowRow, "lineIds" | "state" | "reason" | "decidedAt">;

export interface NewPoolingFollow extends PoolingDecision {
  readonly organisation: string;
  readonly pool: string;
  readonly opportunityId: string;
}

/** The decisions of the caller's organisation within intercommunalities, latest first: row security hides all others. */
export async function poolingFollowsOfPools(
  db: Db,
  pools: readonly string[],
): Promise<readonly PoolingFollowRow[]> {
  return db.poolingFollow.findMany({
    where: { pool: { in: [...pools] } },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    omit: { organisation: true },
  });
}

/** False when somebody of the organisation decided about the same opportunity meanwhile. */
export async function insertPoolingFollow(db: Db, follow: NewPoolingFollow): Promise<boolean> {
  const { count } = await db.poolingFollow.createMany({
    data: [{ id: randomUUID(), ...follow, lineIds: [...follow.lineIds] }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** False when the decision is no longer at the version that was read. */
export async function updatePoolingFollow(
  db: Db,
  { id, version }: Pick<PoolingFollowRow, "id" | "version">,
  { lineIds, ...decision }: PoolingDecision,
): Promise<boolean> {
  const { count } = await db.poolingFollow.updateMany({
    where: { id, version },
    data: { ...decision, lineIds: [...lineIds], version: version + 1 },
  });
  return count === 1;
}
