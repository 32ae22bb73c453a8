"use strict";

// Published as ES modules only, while jest requires CommonJS.
const esModules = ["jose", "content-disposition", "cookie", "@prisma/schema-engine-wasm"];
// CommonJS that imports dynamically, which jest's module registry cannot do.
const dynamicImports = ["@electric-sql/pglite"];

// As in service, where graphql is loaded without its checks for a second copy of itself: a sixth of the time of the suites.
process.env.NODE_ENV = "production";

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/dist-", "<rootDir>/data/"],
  transform: { "\\.(ts|js|cjs)$": "@swc/jest" },
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.*/node_modules/)?(?:${[...esModules, ...dynamicImports].join("|")})/)`,
  ],
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  testTimeout: 30_000,
  maxWorkers: 2,
  testSequencer: "<rootDir>/.ci/longest-first.cjs",
};
