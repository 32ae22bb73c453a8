import { sqltag as sql } from "@prisma/client/runtime/client";
import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { JointStatus } from "../../rules/joint/joint-transition";
import type { JointProcurementRow } from "./joint-procurement.repository";

/**
 * Makes the changes of one joint procurement follow each other until the transaction ends, those of its members too:
 * they may not lock the row of its lead.
 */
export async function lockJointProcurement(db: Db, id: string): Promise<void> {
  await db.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`joint procurement ${id}`}, 0))::text`,
  );
}

export async function insertJointProcurement(db: Db, row: JointProcurementRow): Promise<void> {
  const { formedOn, lastDayToJoin, ...columns } = row;
  const days = { formedOn: dateOf(formedOn), lastDayToJoin: storedDay(lastDayToJoin) };
  // A new one has taken no step.
  const steps = { conventionSignedOn: null, launchedOn: null, awardedOn: null, abandonedOn: null };
  await db.jointProcurement.createMany({ data: [{ ...columns, ...days, ...steps }] });
}

/** What its lead writes of it; whoever takes the lead over writes who leads. */
export interface JointColumns {
  readonly organisation?: string;
  readonly leadBuyerSiret?: string;
  readonly handoverSiret?: string | null;
  readonly title?: string;
  readonly need?: string;
  readonly durationMonths?: number | null;
  readonly lastDayToJoin?: Day | null;
  readonly status?: JointStatus;
  readonly conventionReference?: string;
  readonly conventionSignedOn?: Day;
  readonly launchedOn?: Day;
  readonly awardedOn?: Day;
  readonly abandonedOn?: Day;
  readonly abandonReason?: string;
}

/** Writes the next version of a joint procurement if it still has the one that was read; false when it has not. */
export async function writeJointProcurement(
  db: Db,
  { id, version }: Pick<JointProcurementRow, "id" | "version">,
  { lastDayToJoin, conventionSignedOn, launchedOn, awardedOn, abandonedOn, ...columns }: JointColumns = {},
): Promise<boolean> {
  const data = {
    ...columns,
    version: version + 1,
    ...(lastDayToJoin === undefined ? {} : { lastDayToJoin: storedDay(lastDayToJoin) }),
    ...(conventionSignedOn === undefined ? {} : { conventionSignedOn: dateOf(conventionSignedOn) }),
    ...(launchedOn === undefined ? {} : { launchedOn: dateOf(launchedOn) }),
    ...(awardedOn === undefined ? {} : { awardedOn: dateOf(awardedOn) }),
    ...(abandonedOn === undefined ? {} : { abandonedOn: dateOf(abandonedOn) }),
  };
  return (await db.jointProcurement.updateMany({ where: { id, version }, data })).count > 0;
}

function storedDay(day: Day | null): Date | null {
  return day === null ? null : dateOf(day);
}
