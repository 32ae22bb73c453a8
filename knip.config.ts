import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "gateway/main*.ts",
    "gateway/{cli*,cli/*}.ts",
    "gateway/supergraph/generate.ts",
    "subgraphs/main.ts",
    "prisma/*.{ts,cjs,mjs}",
    "test/**/*.test.ts",
    "test/support/*.ts",
    "test/bench/*.ts",
    "test/bench/hostile/served-hub.ts",
    // Programs of their own, started by the benchmark.
    "test/bench/gateway/{main,subgraph-server,contestants/*}.ts",
    "test/isolation/break-policies.ts",
    "test/start/swaps.ts",
  ],
  project: ["{gateway,subgraphs,shared,prisma,test}/**/*.{ts,cjs}", "!prisma/*/client/**"],
  ignoreExportsUsedInFile: true,
  // Served to browsers as files, never imported.
  ignoreDependencies: ["graphiql", "react", "react-dom"],
  // Members of a GraphQL enum are for its clients.
  exclude: ["enumMembers"],
};

export default config;
