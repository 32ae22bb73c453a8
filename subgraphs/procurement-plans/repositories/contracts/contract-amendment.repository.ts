import { sqltag as sql } from "@prisma/client/runtime/client";
import { dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";

export interface ContractAmendmentRow {
  readonly id: string;
  readonly organisation: string;
  readonly contractId: string;
  readonly number: number;
  readonly signedOn: Day;
  readonly valueChangeCents: bigint;
  readonly durationChangeMonths: number;
  readonly object: string;
  readonly reason: string;
}

export interface AmendmentTotalsRow {
  readonly contractId: string;
  readonly amendmentCount: number;
  readonly valueChangeCents: bigint;
  readonly durationChangeMonths: number;
  readonly lastSignedOn: Day;
}

export async function amendmentsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly ContractAmendmentRow[]> {
  const records = await db.contractAmendment.findMany({ where: { id: { in: [...ids] } } });
  return records.map(({ signedOn, ...columns }) => ({ ...columns, signedOn: dayOf(signedOn) }));
}

/** What the amendments of each contract add up to, for the contracts that have any. */
export function amendmentTotals(
  db: Db,
  contractIds: readonly string[],
): Promise<readonly AmendmentTotalsRow[]> {
  return db.$queryRaw(sql`
    SELECT contract_id AS "contractId", count(*)::int AS "amendmentCount",
      sum(value_change_cents)::bigint AS "valueChangeCents",
      sum(duration_change_months)::int AS "durationChangeMonths", max(signed_on)::text AS "lastSignedOn"
    FROM procurement_plans.contract_amendment WHERE contract_id = ANY(${[...contractIds]}::text[])
    GROUP BY contract_id`);
}
