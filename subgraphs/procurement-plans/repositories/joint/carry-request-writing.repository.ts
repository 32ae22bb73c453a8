import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { CarryRequestRow } from "./carry-request.repository";

export async function insertCarryRequest(db: Db, request: CarryRequestRow): Promise<void> {
  const { askedOn, ...columns } = request;
  const days = { askedOn: dateOf(askedOn), answeredOn: null, withdrawnOn: null };
  await db.carryRequest.createMany({ data: [{ ...columns, ...days }] });
}

/** Whether an answer is waited for about a line. */
export async function isAskedAbout(db: Db, plannedProcurementId: string): Promise<boolean> {
  return (await db.carryRequest.count({ where: { plannedProcurementId, state: "ASKED" } })) > 0;
}

export interface CarryAnswer {
  readonly state: "ACCEPTED" | "REFUSED" | "WITHDRAWN";
  readonly on: Day;
  readonly answerReason: string | null;
  readonly jointProcurementId: string | null;
}

/** Ends a request if it still has the version that was read; false when somebody changed it meanwhile. */
export async function endCarryRequest(
  db: Db,
  { id, version }: Pick<CarryRequestRow, "id" | "version">,
  { on, ...answer }: CarryAnswer,
): Promise<boolean> {
  const day = answer.state === "WITHDRAWN" ? { withdrawnOn: dateOf(on) } : { answeredOn: dateOf(on) };
  const data = { ...answer, ...day, version: version + 1 };
  return (await db.carryRequest.updateMany({ where: { id, version }, data })).count > 0;
}
