import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "gateway/main*.ts",
    "gateway/{cli*,cli/*}.ts",
    "prisma/*.{ts,cjs}",
    "test/**/*.test.ts",
    "test/support/*.ts",
    "test/bench/*.ts",
  ],
  project: ["{gateway,subgraphs,shared,prisma,test}/**/*.{ts,cjs}", "!prisma/*/client/**"],
  ignoreExportsUsedInFile: true,
};

export default config;
