import type { Caller } from "../../../shared/access/caller";
import { Session } from "../../../shared/runtime/session";
import type { LabelsClient, LabelsTransaction } from "../../support/labels-client";
import type { Schema } from "../world/schemas";

/** What became of a statement: rows were written, none was there to write, or it was refused. */
export type Outcome = "WRITTEN" | "UNSEEN" | "REFUSED";

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Statements that must have been done before. */
  readonly after?: readonly Statement[];
}

interface Place {
  readonly client: LabelsClient;
  readonly schema: Schema;
  readonly caller: Caller;
  /** That of requests, unless said otherwise. */
  readonly role?: string;
}

/** The caller's own transaction in a schema, as a resolver that forgot every rule would have it; always undone. */
export async function undone<T>(
  { client, schema, caller, role = `hub_${schema}` }: Place,
  work: (db: LabelsTransaction) => Promise<T>,
): Promise<T> {
  const session = new Session<LabelsTransaction>({ client, role, caller });
  let result: { readonly value: T } | null = null;
  try {
    await session.transact(async (db) => {
      result = { value: await work(db) };
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  if (result === null) throw new Error("The work did not run");
  // TypeScript does not follow what a callback assigns.
  return (result as { readonly value: T }).value;
}

/** Tries a statement and takes it back. */
export async function tried(db: LabelsTransaction, { sql, values, after = [] }: Statement): Promise<Outcome> {
  await db.$executeRawUnsafe("SAVEPOINT tried");
  for (const each of after) await db.$executeRawUnsafe(each.sql, ...each.values);
  try {
    const count = await db.$executeRawUnsafe(sql, ...values);
    return count > 0 ? "WRITTEN" : "UNSEEN";
  } catch {
    return "REFUSED";
  } finally {
    await db.$executeRawUnsafe("ROLLBACK TO SAVEPOINT tried");
  }
}

class Undone extends Error {}
