import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { Db } from "../context";
import type { ExecutionMode } from "../reference/execution-mode";
import type { Trade } from "../reference/trade";
import type { HoursState } from "../rules/hours-sums";

/** Sum of the hours of one month, trade, execution mode and state, what was reversed taken away. */
export interface HoursBucket {
  /** The clause or the operation. */
  readonly of: string;
  readonly month: Day;
  readonly trade: Trade;
  readonly executionMode: ExecutionMode;
  readonly state: HoursState;
  readonly hundredths: HundredthsOfHour;
}

/** SIREN of an employer of the hours of a clause. */
export interface ClauseEmployer {
  readonly clauseId: string;
  readonly organisation: string;
}

export interface EmployedHours {
  readonly employerSiret: string;
  readonly hundredths: HundredthsOfHour;
}

/**
 * The decision about each entry: an entry that reverses another shares the decision about that other, so that the
 * two cancel out in whatever state they are. CASE and not coalesce, which PostgreSQL does not trust under row
 * security: it would read every decision instead of using the index.
 */
export const entriesAndDecisions = sql`insertion_clauses.hours_entry LEFT JOIN insertion_clauses.hours_decision
  ON hours_decision.entry_id =
    CASE WHEN hours_entry.reverses_id IS NULL THEN hours_entry.id ELSE hours_entry.reverses_id END`;

/** State of an entry joined to its decision. */
export const entryState = raw("coalesce(hours_decision.decision::text, 'DECLARED')");

export function hoursOfClauses(db: Db, clauseIds: readonly string[]): Promise<readonly HoursBucket[]> {
  return db.$queryRaw(sql`
    SELECT clause_hours.clause_id AS of, ${bucketColumns}
    FROM (${hoursByClause(sql`hours_entry.clause_id = ANY(${[...clauseIds]}::text[])`)}) clause_hours
    ORDER BY 1, 2, 3, 4, 5`);
}

export function hoursOfOperations(db: Db, operationIds: readonly string[]): Promise<readonly HoursBucket[]> {
  return db.$queryRaw(sql`
    WITH clauses AS (
      SELECT id, operation_id FROM insertion_clauses.insertion_clause
      WHERE operation_id = ANY(${[...operationIds]}::text[])
    )
    SELECT clauses.operation_id AS of, ${bucketColumns}
    FROM (${hoursByClause(sql`hours_entry.clause_id IN (SELECT id FROM clauses)`)}) clause_hours
    JOIN clauses ON clauses.id = clause_hours.clause_id
    ORDER BY 1, 2, 3, 4, 5`);
}

/** The employers of the hours of each clause, as far as the caller may see these. */
export function employersOfClauses(db: Db, clauseIds: readonly string[]): Promise<readonly ClauseEmployer[]> {
  return db.$queryRaw(sql`
    SELECT DISTINCT hours_entry.clause_id AS "clauseId", left(hours_entry.employer_siret, 9) AS organisation
    FROM insertion_clauses.hours_entry WHERE hours_entry.clause_id = ANY(${[...clauseIds]}::text[])`);
}

/** Validated hours of each employer. */
export async function hoursOfEmployers(db: Db, sirets: readonly string[]): Promise<readonly EmployedHours[]> {
  const rows = await db.$queryRaw<
    readonly { readonly employerSiret: string; readonly hundredths: bigint }[]
  >(sql`
    SELECT hours_entry.employer_siret AS "employerSiret", sum(hours_entry.hundredths) AS hundredths
    FROM ${entriesAndDecisions}
    WHERE hours_entry.employer_siret = ANY(${[...sirets]}::text[]) AND ${entryState} = 'VALIDATED'
    GROUP BY 1`);
  return rows.map(({ employerSiret, hundredths }) => ({ employerSiret, hundredths: Number(hundredths) }));
}

const bucketColumns = raw(
  "to_char(month, 'YYYY-MM-DD') AS month, trade, execution_mode AS \"executionMode\", state, hundredths",
);

function hoursByClause(condition: Sql): Sql {
  return sql`
    SELECT hours_entry.clause_id, hours_entry.month, hours_entry.trade::text AS trade,
      hours_entry.execution_mode::text AS execution_mode, ${entryState} AS state, sum(hours_entry.hundredths)::int AS hundredths
    FROM ${entriesAndDecisions} WHERE ${condition} GROUP BY 1, 2, 3, 4, 5`;
}
