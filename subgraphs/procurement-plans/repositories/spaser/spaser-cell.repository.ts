import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type {
  ContractDeclaration,
  SpaserIndicator,
} from "../../../../prisma/procurement-plans/client/client";
import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";

/** A period, both days included. */
export interface SpaserPeriod {
  readonly from: Day;
  readonly until: Day;
}

export interface SpaserCellRow {
  /** SIRET of the buyer, or identifier of the scheme. */
  readonly owner: string;
  readonly indicator: SpaserIndicator;
  readonly answer: ContractDeclaration;
  readonly contractCount: number;
  /** At the end of the period. */
  readonly valueCents: bigint;
}

/** What was declared of a contract about each indicator, as a text. */
export const spaserAnswers: Readonly<Record<SpaserIndicator, Sql>> = {
  SOCIAL: considerationAnswer("SOCIAL"),
  ENVIRONMENTAL: considerationAnswer("ENVIRONMENTAL"),
  INNOVATIVE: considerationAnswer("INNOVATION"),
  RESERVED: raw("contract.reserved::text"),
  SMALL_ENTERPRISE: raw("contract.small_enterprise::text"),
};

/** The contracts notified in a period by answer to each indicator, for all the buyers at once. */
export function spaserCellsOfBuyers(
  db: Db,
  sirets: readonly string[],
  period: SpaserPeriod,
): Promise<readonly SpaserCellRow[]> {
  const contracts = sql`SELECT contract.*, buyer_siret::text AS owner FROM procurement_plans.contract
    WHERE buyer_siret = ANY(${[...sirets]}::text[])`;
  return spaserCells(db, contracts, period);
}

/** The same of the contracts of the members of each scheme. */
export function spaserCellsOfSchemes(
  db: Db,
  schemeIds: readonly string[],
  period: SpaserPeriod,
): Promise<readonly SpaserCellRow[]> {
  const contracts = sql`SELECT contract.*, member.scheme_id AS owner FROM procurement_plans.spaser_scheme_member AS member
    JOIN procurement_plans.contract ON contract.organisation = member.member_organisation
    WHERE member.scheme_id = ANY(${[...schemeIds]}::text[])`;
  return spaserCells(db, contracts, period);
}

/** Of each contract, the value at notification and what was signed until the last day of the period. */
function spaserCells(
  db: Db,
  contracts: Sql,
  { from, until }: SpaserPeriod,
): Promise<readonly SpaserCellRow[]> {
  const { SOCIAL, ENVIRONMENTAL, RESERVED, INNOVATIVE, SMALL_ENTERPRISE } = spaserAnswers;
  return db.$queryRaw(sql`
    SELECT contract.owner, declared.indicator, declared.answer, count(*)::int AS "contractCount",
      sum(contract.value_cents + amended.cents)::bigint AS "valueCents"
    FROM (${contracts}) AS contract
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(value_change_cents), 0) AS cents FROM procurement_plans.contract_amendment
      WHERE contract_id = contract.id AND signed_on <= ${until}::text::date) AS amended
    CROSS JOIN LATERAL (VALUES ('SOCIAL', ${SOCIAL}), ('ENVIRONMENTAL', ${ENVIRONMENTAL}), ('RESERVED', ${RESERVED}),
      ('INNOVATIVE', ${INNOVATIVE}), ('SMALL_ENTERPRISE', ${SMALL_ENTERPRISE})) AS declared (indicator, answer)
    WHERE contract.notified_on BETWEEN ${from}::text::date AND ${until}::text::date
    GROUP BY contract.owner, declared.indicator, declared.answer`);
}

function considerationAnswer(name: "SOCIAL" | "ENVIRONMENTAL" | "INNOVATION"): Sql {
  return raw(
    `CASE WHEN '${name}' = ANY(contract.considerations) THEN 'YES' WHEN '${name}' = ANY(contract.absent_considerations) THEN 'NO' ELSE 'UNDECLARED' END`,
  );
}
