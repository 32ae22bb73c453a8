import { randomBytes } from "node:crypto";
import { prepareStore } from "../../../prisma/prepare-store";
import type { Database } from "../../../shared/runtime/database";
import { openEmbedded } from "../../../shared/runtime/embedded";
import { openPostgresql } from "../../../shared/runtime/postgresql";

export interface BenchStore {
  readonly database: Database;
  close(): Promise<void>;
}

/** A store of its own, without demonstration: embedded, or a database that is dropped after on the server of DATABASE_URL. */
export async function openBenchStore(): Promise<BenchStore> {
  const url = process.env["DATABASE_URL"];
  const store = url === undefined ? await embedded() : await served(url);
  await prepareStore({ database: store.database, demo: false, progress: () => undefined });
  return store;
}

async function embedded(): Promise<BenchStore> {
  const database = await openEmbedded({});
  return { database, close: () => database.close() };
}

async function served(url: string): Promise<BenchStore> {
  const name = `hub_bench_pooling_${randomBytes(4).toString("hex")}`;
  const server = await openPostgresql({ url, maxConnections: 1 });
  await server.query(`CREATE DATABASE ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await openPostgresql({ url: address.href });
  return {
    database,
    close: async () => {
      await database.close();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}
