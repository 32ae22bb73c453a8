import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { Db } from "../context";
import type { ExecutionMode } from "../reference/execution-mode";
import type { Trade } from "../reference/trade";
import type { HoursState } from "../rules/hours-sums";
import { entriesAndDecisions, entryState } from "./hours-progress.repository";

/** Territories counted together, under a name for the answer. */
export interface CountedTerritories {
  readonly perimeter: string;
  readonly codes: readonly string[];
}

/** Operations of a perimeter whose works begin in a year. */
export interface StartedOperations {
  readonly perimeter: string;
  readonly year: number;
  readonly operationCount: number;
  readonly committed: HundredthsOfHour;
}

/** Hours of a perimeter in one year, trade, execution mode and state. */
export interface PerimeterHours {
  readonly perimeter: string;
  readonly year: number;
  readonly trade: Trade;
  readonly executionMode: ExecutionMode;
  readonly state: HoursState;
  readonly hundredths: HundredthsOfHour;
}

type Wide<Row, Sum extends keyof Row> = Omit<Row, Sum> & Readonly<Record<Sum, bigint>>;

/** One statement for all perimeters. */
export async function startedOperations(
  db: Db,
  territories: readonly CountedTerritories[],
): Promise<readonly StartedOperations[]> {
  const rows = await db.$queryRaw<readonly Wide<StartedOperations, "committed">[]>(sql`
    SELECT counted.perimeter, extract(year FROM operation.works_start_on)::int AS year,
      count(*)::int AS "operationCount", sum(coalesce(clauses.committed, 0))::bigint AS committed
    FROM ${counted(territories)}
    JOIN insertion_clauses.operation ON operation.territory_code = counted.code
    LEFT JOIN (
      SELECT operation_id, sum(committed_hundredths) AS committed
      FROM insertion_clauses.insertion_clause GROUP BY operation_id
    ) clauses ON clauses.operation_id = operation.id
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows.map((row) => ({ ...row, committed: Number(row.committed) }));
}

/** One statement for all perimeters. */
export async function hoursOfPerimeters(
  db: Db,
  territories: readonly CountedTerritories[],
): Promise<readonly PerimeterHours[]> {
  const rows = await db.$queryRaw<readonly Wide<PerimeterHours, "hundredths">[]>(sql`
    SELECT counted.perimeter, hours.year, hours.trade, hours."executionMode", hours.state,
      sum(hours.hundredths)::bigint AS hundredths
    FROM ${counted(territories)}
    JOIN (
      SELECT operation.territory_code, extract(year FROM hours_entry.month)::int AS year, hours_entry.trade::text AS trade,
        hours_entry.execution_mode::text AS "executionMode", ${entryState} AS state, sum(hours_entry.hundredths) AS hundredths
      FROM ${entriesAndDecisions}
      JOIN insertion_clauses.insertion_clause ON insertion_clause.id = hours_entry.clause_id
      JOIN insertion_clauses.operation ON operation.id = insertion_clause.operation_id
      WHERE operation.territory_code = ANY(${territories.flatMap(({ codes }) => codes)}::text[])
      GROUP BY 1, 2, 3, 4, 5
    ) hours ON hours.territory_code = counted.code
    GROUP BY 1, 2, 3, 4, 5`);
  return rows.map((row) => ({ ...row, hundredths: Number(row.hundredths) }));
}

function counted(territories: readonly CountedTerritories[]): Sql {
  const pairs = territories.flatMap(({ perimeter, codes }) => codes.map((code) => ({ perimeter, code })));
  return sql`unnest(${pairs.map(({ perimeter }) => perimeter)}::text[], ${pairs.map(({ code }) => code)}::text[])
    AS counted(perimeter, code)`;
}
