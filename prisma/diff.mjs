// Prints the SQL that takes a subgraph's migrations to its schema.prisma: the body of the next migration.
// Usage: npm run migration:diff -- <subgraph>. Works offline: the embedded store replays the migrations.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

const name = process.argv[2] ?? "";
const folder = join(import.meta.dirname, name);
const schemaPath = join(folder, "schema.prisma");
if (name === "" || !existsSync(schemaPath)) {
  console.error("Usage: npm run migration:diff -- <subgraph>");
  process.exit(1);
}
loadEngine();
console.log(await sqlStillMissing());
process.exit(0);

async function sqlStillMissing() {
  const store = await PGlite.create();
  const migrations = join(folder, "migrations");
  for (const migration of existsSync(migrations) ? readdirSync(migrations).sort() : []) {
    const path = join(migrations, migration, "migration.sql");
    if (existsSync(path)) await store.exec(readFileSync(path, "utf8"));
  }
  const file = { path: schemaPath, content: readFileSync(schemaPath, "utf8") };
  const factory = bindSqlAdapterFactory(new PrismaPGlite(store));
  const instance = await engine.SchemaEngine.new(
    { datamodels: [[file.path, file.content]] },
    () => undefined,
    factory,
  );
  const { stdout } = await instance.diff({
    from: { tag: "schemaDatasource", files: [file], configDir: folder },
    to: { tag: "schemaDatamodel", files: [file] },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [`${name.replaceAll("-", "_")}._prisma_migrations`], externalEnums: [] },
  });
  return stdout ?? "";
}

function loadEngine() {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, ".wasm")));
  const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}
