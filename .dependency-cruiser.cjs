"use strict";

const GENERATED_CLIENT = "^prisma/[^/]+/client/";
const FRAMEWORKS =
  "node_modules/(?:type-graphql|graphql|graphql-scalars|@apollo|@graphql-tools|@prisma|dataloader|fastify|@fastify|pg|pino|undici|@electric-sql|pglite-prisma-adapter)/";

/** A layer folder of any subgraph, grouped by concept or not. */
function layers(...names) {
  return `^subgraphs/[^/]+/(?:${names.join("|")})/`;
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    // Who may lean on whom, at the top.
    {
      name: "shared-knows-nothing-of-ours",
      comment:
        "shared/ is what a partner could take away to write its own subgraph: it knows no entity and imports nothing of ours.",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(?:gateway|subgraphs|prisma|test)/" },
    },
    {
      name: "a-subgraph-stands-alone",
      comment:
        "A subgraph must be able to leave with its tables: a foreign entity is a stub with its key, never an import.",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/" },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "the-gateway-sees-manifests-only",
      comment:
        "The gateway must not care whether a subgraph runs in its process: it sees the manifests, subgraph.ts and their list, and no insides.",
      severity: "error",
      from: { path: "^gateway/" },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/(?:all|[^/]+/subgraph)\\.ts$" },
    },
    {
      name: "nobody-leans-on-the-gateway",
      comment:
        "A subgraph also runs without our gateway, behind any router: only the gateway and the tests import gateway/.",
      severity: "error",
      from: { pathNot: "^(?:gateway|test)/" },
      to: { path: "^gateway/" },
    },
    {
      name: "nobody-leans-on-tests",
      comment: "What production needs belongs to production: test/ may disappear without breaking anything.",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },

    // Layers of a subgraph.
    {
      name: "resolvers-ask-loaders",
      comment:
        "A resolver reads through a loader and decides through a service: going to the store itself costs one query per row.",
      severity: "error",
      from: { path: layers("resolvers") },
      // The shape of a row may be known; how it is fetched may not.
      to: { path: [layers("repositories"), "^prisma/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "schema-is-a-shape",
      comment:
        "A schema class says what the graph looks like: how a field is found is the resolver's business.",
      severity: "error",
      from: { path: layers("schema") },
      to: { path: layers("resolvers", "services", "repositories", "loaders") },
    },
    {
      name: "services-do-not-look-up",
      comment: "Resolvers call services, never the reverse: a decision must hold whoever asks for it.",
      severity: "error",
      from: { path: layers("services") },
      to: { path: layers("resolvers") },
    },
    {
      name: "loaders-batch-repositories",
      comment:
        "A loader only batches what a repository reads: a decision inside it would be taken once per batch.",
      severity: "error",
      from: { path: layers("loaders") },
      to: { path: layers("resolvers", "services", "schema") },
    },
    {
      name: "repositories-are-the-bottom",
      comment: "A repository speaks to the store and to nothing above it.",
      severity: "error",
      from: { path: layers("repositories") },
      to: { path: layers("resolvers", "services", "loaders", "schema") },
    },
    {
      name: "rules-lean-on-reference-only",
      comment:
        "A rule reads like its article of law: plain data in, outcome out, with legal values from reference/ and nothing else.",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/rules/" },
      to: { path: "^(?:subgraphs|gateway|prisma)/", pathNot: "^subgraphs/$1/(?:rules|reference)/" },
    },
    {
      name: "reference-leans-on-nothing",
      comment: "Reference tables are dated facts with their source: they depend on no behaviour.",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/reference/" },
      to: { path: "^(?:subgraphs|gateway|prisma)/", pathNot: "^subgraphs/$1/reference/" },
    },

    // Frameworks and the store.
    {
      name: "rules-reach-no-framework",
      comment:
        "The law outlives frameworks: rules/, reference/ and shared/kernel/ must not reach one, even through somebody else.",
      severity: "error",
      from: { path: [layers("rules", "reference"), "^shared/kernel/"] },
      to: { path: [FRAMEWORKS, GENERATED_CLIENT], reachable: true },
    },
    {
      name: "repositories-own-the-client",
      comment:
        "Every query can be read in repositories/: the generated client goes nowhere else, save the session's type, migrations and test support.",
      severity: "error",
      from: {
        pathNot: [
          layers("repositories"),
          "^subgraphs/[^/]+/(?:subgraph|context)\\.ts$",
          "^prisma/",
          "^test/support/",
        ],
      },
      to: { path: GENERATED_CLIENT },
    },
    {
      name: "own-tables-only",
      comment:
        "A subgraph reads and writes its own schema: another's tables may be on another server tomorrow.",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/" },
      to: { path: GENERATED_CLIENT, pathNot: "^prisma/$1/client/" },
    },

    // Hygiene.
    {
      name: "no-cycles",
      comment:
        "Files in a cycle can only be understood, tested and loaded together: move what they share below both.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file nobody imports and that starts nothing is dead: delete it.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "^gateway/(?:main[^/]*|cli[^/]*)\\.ts$",
          "^gateway/cli/",
          "^gateway/web/assets/",
          "^prisma/",
          "^test/",
          "\\.d\\.ts$",
        ],
      },
      to: {},
    },
    {
      name: "no-dev-dependencies-from-sources",
      comment: "What runs in production is installed in production: move the package to dependencies.",
      severity: "error",
      from: { path: "^(?:gateway|subgraphs|shared|prisma)/", pathNot: "^prisma/diff\\.mjs$" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only", "npm"],
        pathNot: "node_modules/@types/",
      },
    },
    {
      name: "no-undeclared-packages",
      comment:
        "A package that package.json does not name is here by luck, through somebody else's dependencies.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-unresolvable-imports",
      comment: "An import that resolves to nothing fails at start.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", GENERATED_CLIENT] },
    exclude: { path: "^(?:dist|data|coverage)/" },
    tsConfig: { fileName: "tsconfig.json" },
    // The benchmark declares its peers beside its sources and uses what the project declares besides.
    combinedDependencies: true,
    // Types count: a rule that needs a framework's type cannot be read without the framework.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["require", "node", "import", "default", "types"],
      extensions: [".ts", ".cjs", ".js", ".json", ".d.ts"],
    },
  },
};
