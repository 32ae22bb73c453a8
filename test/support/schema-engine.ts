import { readFileSync } from "node:fs";
import { bindSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Database } from "../../shared/runtime/database";
import { projectPath } from "../../shared/runtime/project-root";

let isLoaded = false;

/** The SQL that would take a store from what its migrations made to a subgraph's schema.prisma; a comment when there is none. */
export async function sqlStillMissing(database: Database, subgraph: string): Promise<string> {
  loadEngine();
  const folder = projectPath("prisma", subgraph);
  const path = projectPath("prisma", subgraph, "schema.prisma");
  const file = { path, content: readFileSync(path, "utf8") };
  const factory = bindSqlAdapterFactory(database.adapter());
  const instance = await engine.SchemaEngine.new(
    { datamodels: [[file.path, file.content]] },
    () => undefined,
    factory,
  );
  const { stdout } = await instance.diff({
    from: { tag: "schemaDatasource", files: [file], configDir: folder },
    to: { tag: "schemaDatamodel", files: [file] },
    script: true,
    exitCode: null,
    filters: { externalTables: [`${subgraph.replaceAll("-", "_")}._prisma_migrations`], externalEnums: [] },
  });
  return stdout ?? "";
}

/** The part of WebAssembly used here, which the types of Node leave to those of browsers. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { __wbindgen_start(): void } };
}

/** The package loads its WebAssembly as bundlers do, which neither Node nor jest understands. */
function loadEngine(): void {
  if (isLoaded) return;
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi })
    .WebAssembly;
  const path = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { exports } = new Instance(new Module(readFileSync(path)), {
    "./schema_engine_bg.js": { ...engine },
  });
  engine.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  isLoaded = true;
}
