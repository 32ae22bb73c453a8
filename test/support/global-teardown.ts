import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { openPostgresql } from "../../shared/runtime/postgresql";

export default async function removeTemplate(): Promise<void> {
  const template = process.env["HUB_TEST_TEMPLATE"];
  const url = process.env["DATABASE_URL"];
  if (template === undefined) return;
  if (url === undefined) {
    rmSync(dirname(template), { recursive: true, force: true });
    return;
  }
  const server = await openPostgresql({ url, maxConnections: 1 });
  await server.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await server.close();
}
