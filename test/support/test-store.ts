import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import type { Database } from "../../shared/runtime/database";
import { openEmbedded } from "../../shared/runtime/embedded";
import { openPostgresql } from "../../shared/runtime/postgresql";

export interface TestStore {
  readonly database: Database;
  /** Every SQL statement sent so far; empty it to count anew. */
  readonly statements: string[];
  close(): Promise<void>;
}

/** A private copy of a migrated and filled store: embedded, or on PostgreSQL where DATABASE_URL is set. */
export async function openTestStore(): Promise<TestStore> {
  const statements: string[] = [];
  const onStatement = (sql: string): void => {
    statements.push(sql);
  };
  const template = process.env["HUB_TEST_TEMPLATE"] ?? "";
  const url = process.env["DATABASE_URL"];
  if (url === undefined) {
    const database = await openEmbedded({ snapshot: new Blob([readFileSync(template)]), onStatement });
    return { database, statements, close: () => database.close() };
  }
  return openCopy({ url, template, statements, onStatement });
}

interface CopyOptions {
  readonly url: string;
  readonly template: string;
  readonly statements: string[];
  readonly onStatement: (sql: string) => void;
}

async function openCopy({ url, template, statements, onStatement }: CopyOptions): Promise<TestStore> {
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  const server = await openPostgresql({ url, maxConnections: 1 });
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  const database = await openPostgresql({ url: copy.href, onStatement });
  return {
    database,
    statements,
    close: async () => {
      await database.close();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}
