import type { SqlDriverAdapterFactory } from "@prisma/client/runtime/client";

/** Told of each SQL statement sent, for tests and benchmarks that count them. */
export type StatementListener = (sql: string) => void;

/** One PostgreSQL, embedded or served, as the rest of the program sees it. */
export interface Database {
  readonly kind: "EMBEDDED" | "POSTGRESQL";
  /** Driver for a Prisma client. */
  adapter(): SqlDriverAdapterFactory;
  /** Runs one parameterised statement as the login role; for migrations, checks and tests only. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs a script of several statements as the login role, all in one transaction. */
  script(sql: string): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
