import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { RawClient, TransactionalClient } from "../shared/runtime/session";

/** Fills a store with named contents, each once. */
export interface Filler {
  /** True when it filled, false when it had been done before. */
  fillOnce(content: FillName): Promise<boolean>;
  close(): Promise<void>;
}

export type FillName = "reference" | "demo";

export interface FillerOptions<Tx extends RawClient> {
  readonly client: TransactionalClient<Tx> & { $disconnect(): Promise<void> };
  /** PostgreSQL schema that holds `applied_fill`. */
  readonly schema: string;
  readonly contents: Readonly<Partial<Record<FillName, (db: Tx) => Promise<void>>>>;
  /** What must be there before a content, and may be done twice. */
  readonly before?: Readonly<Partial<Record<FillName, () => Promise<void>>>>;
}

export function filler<Tx extends RawClient>({
  client,
  schema,
  contents,
  before = {},
}: FillerOptions<Tx>): Filler {
  return {
    fillOnce: async (content) => {
      const fill = contents[content];
      if (fill === undefined) return false;
      await before[content]?.();
      return client.$transaction(
        async (db) => {
          // The mark is inserted first: a second program that fills at the same time waits here, then finds it.
          const marked = await db.$queryRaw<readonly unknown[]>(
            sql`INSERT INTO ${raw(schema)}.applied_fill (name) VALUES (${content}) ON CONFLICT DO NOTHING RETURNING name`,
          );
          if (marked.length === 0) return false;
          await fill(db);
          return true;
        },
        { maxWait: 60_000, timeout: 120_000 },
      );
    },
    close: () => client.$disconnect(),
  };
}
