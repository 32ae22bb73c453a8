import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { errorCodeOf } from "../kernel/error-code";
import type { Database, StatementListener } from "./database";
import { observed } from "./observed-adapter";
import { StartupError } from "./startup-error";

export interface PostgresqlOptions {
  readonly url: string;
  /** Most connections kept open by this process. */
  readonly maxConnections?: number;
  readonly onStatement?: StatementListener;
}

/** Connects to a PostgreSQL server; fails with one clear line when it cannot. */
export async function openPostgresql(options: PostgresqlOptions): Promise<Database> {
  const pool = new Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 20,
    connectionTimeoutMillis: 10_000,
  });
  // Each client of this pool listens to its errors.
  pool.setMaxListeners(0);
  // An idle connection that breaks is replaced at the next request; without a listener it would end the process.
  pool.on("error", () => undefined);
  try {
    await pool.query("SELECT 1");
  } catch (error) {
    await pool.end();
    throw new StartupError(
      `DATABASE_URL : PostgreSQL ne répond pas (${reasonOf(error)}). Vérifiez l'adresse, le port et les droits.`,
    );
  }
  return {
    kind: "POSTGRESQL",
    adapter: () => {
      const factory = new PrismaPg(pool, { disposeExternalPool: false });
      return options.onStatement === undefined ? factory : observed(factory, options.onStatement);
    },
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query(sql, [...parameters])).rows as Row[],
    script: async (sql) => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await client.query(sql);
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      } finally {
        client.release();
      }
    },
    ping: async () => {
      await pool.query("SELECT 1");
    },
    close: () => pool.end(),
  };
}

/** The driver's own code or words, never the address, which may hold a password. */
function reasonOf(error: unknown): string {
  return errorCodeOf(error) ?? (error instanceof Error ? error.name : "cause inconnue");
}
