import { randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareStore } from "../../prisma/prepare-store";
import { openEmbedded } from "../../shared/runtime/embedded";
import { openPostgresql } from "../../shared/runtime/postgresql";

/** Prepares one filled store, from which each suite opens its own copy. */
export default async function prepareTemplate(): Promise<void> {
  const url = process.env["DATABASE_URL"];
  process.env["HUB_TEST_TEMPLATE"] = url === undefined ? await embeddedTemplate() : await serverTemplate(url);
}

async function embeddedTemplate(): Promise<string> {
  const database = await openEmbedded({});
  await prepareStore({ database, demo: true, progress: () => undefined });
  const path = join(mkdtempSync(join(tmpdir(), "hub-test-")), "store.tar");
  writeFileSync(path, Buffer.from(await (await database.dump()).arrayBuffer()));
  await database.close();
  return path;
}

async function serverTemplate(url: string): Promise<string> {
  const name = `hub_test_${randomBytes(6).toString("hex")}`;
  const server = await openPostgresql({ url, maxConnections: 1 });
  await server.query(`CREATE DATABASE ${name}`);
  await server.close();
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await openPostgresql({ url: address.href });
  await prepareStore({ database, demo: true, progress: () => undefined });
  await database.close();
  return name;
}
