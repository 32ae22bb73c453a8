import { isDeepStrictEqual } from "node:util";
import type { Caller } from "../../../shared/access/caller";
import type { Database } from "../../../shared/runtime/database";
import type { LabelsClient } from "../../support/labels-client";
import type { Tally } from "../engine/tally";
import type { RecordRow } from "../world/records";
import type { Schema } from "../world/schemas";
import { schemaOf } from "../world/store-world";
import { visibleWorld } from "../world/visible-world";
import type { World } from "../world/world";
import { undone } from "./direct-session";
import { functionReads, type FunctionRead } from "./function-reads";
import { keyOf, recordTables, worldKeys, worldTables } from "./governed-tables";

export interface DirectReading {
  readonly database: Database;
  readonly client: LabelsClient;
  readonly schema: Schema;
  readonly world: World;
  readonly caller: Caller;
  readonly tally: Tally;
  /** The one table that is asked about, as "schema.table"; all of them without it. */
  readonly about?: string | undefined;
}

interface TableKeys {
  /** Or the function read. */
  readonly table: string;
  readonly keys: readonly string[];
}

/** Reads every governed table of a schema whole, without any condition: the policies alone decide. */
export async function readDirectly(reading: DirectReading): Promise<void> {
  const { schema, caller, tally, about } = reading;
  const isAskedAbout = ({ table }: TableKeys) => about === undefined || table === about;
  const tables = [...expectedOfWorld(reading), ...(await expectedOfRecords(reading))].filter(isAskedAbout);
  const functions = about === undefined ? functionReads(schema, reading.world, caller) : [];
  if (tables.length + functions.length === 0) return;
  const queries = [...tables.map(tableQuery), ...functions.map(functionQuery)];
  const found = await undone(reading, (db) => db.$queryRawUnsafe<TableKeys[]>(queries.join(" UNION ALL ")));
  const expected = [...tables, ...functions.map(({ name, keys }) => ({ table: name, keys }))];
  for (const { table, keys } of expected) {
    const answered = found.find((each) => each.table === table)?.keys.toSorted() ?? [];
    if (isDeepStrictEqual(answered, keys)) tally.agreed(1);
    else tally.differs({ where: schema, caller, asked: `SELECT * FROM ${table}`, expected: keys, answered });
  }
}

function expectedOfWorld({ schema, world, caller }: DirectReading): readonly TableKeys[] {
  return worldTables(visibleWorld(world, caller))
    .filter(({ table }) => schemaOf[table] === schema)
    .map(({ table, keys }) => ({ table: `${schema}.${table}`, keys }));
}

/** Records are written by the program too: what there is of them is read without policies. */
async function expectedOfRecords({ database, schema, caller }: DirectReading): Promise<readonly TableKeys[]> {
  const own = Object.entries(recordTables).filter(([name]) => name.startsWith(`${schema}.`));
  return Promise.all(
    own.map(async ([table, { keys, isSeen }]) => {
      const rows = await database.query<RecordRow>(`SELECT * FROM ${table}`);
      return {
        table,
        keys: rows
          .filter((row) => isSeen(row, caller))
          .map((row) => keyOf(row, keys))
          .toSorted(),
      };
    }),
  );
}

function tableQuery({ table }: TableKeys): string {
  const columns = columnsOf(table).join(", ");
  return `SELECT '${table}' AS table, ARRAY(SELECT concat_ws('|', ${columns}) FROM ${table}) AS keys`;
}

function functionQuery({ name, query }: FunctionRead): string {
  return `SELECT '${name}' AS table, ARRAY(${query})::text[] AS keys`;
}

function columnsOf(table: string): readonly string[] {
  const ofWorld: Readonly<Record<string, readonly string[] | undefined>> = worldKeys;
  const columns = recordTables[table]?.keys ?? ofWorld[table.split(".")[1] ?? ""];
  if (columns === undefined) throw new Error(`No key is known for ${table}`);
  return columns;
}
