import type {
  CarryRequest as CarryRequestRecord,
  ProcurementNature,
} from "../../../../prisma/procurement-plans/client/client";
import { dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { CarryState } from "../../rules/joint/carry-request";
import { nullableDay } from "../nullable-day";

export interface CarryRequestRow {
  readonly id: string;
  /** Of the buyer that asks. */
  readonly organisation: string;
  readonly buyerSiret: string;
  readonly plannedProcurementId: string;
  readonly carrierOrganisation: string;
  readonly carrierSiret: string;
  readonly need: string;
  readonly cpvCode: string;
  readonly nature: ProcurementNature;
  readonly valueCents: bigint;
  readonly message: string;
  readonly state: CarryState;
  readonly askedOn: Day;
  readonly answeredOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly answerReason: string | null;
  readonly jointProcurementId: string | null;
  readonly version: number;
}

export async function carryRequestsById(db: Db, ids: readonly string[]): Promise<readonly CarryRequestRow[]> {
  return (await db.carryRequest.findMany({ where: { id: { in: [...ids] } } })).map(toRequest);
}

function toRequest(record: CarryRequestRecord): CarryRequestRow {
  return {
    ...record,
    askedOn: dayOf(record.askedOn),
    answeredOn: nullableDay(record.answeredOn),
    withdrawnOn: nullableDay(record.withdrawnOn),
  };
}
