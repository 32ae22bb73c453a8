import graphql from "@graphql-eslint/eslint-plugin";
import { basename } from "node:path";
import { configs as typescript, plugin as typescriptPlugin } from "typescript-eslint";

/** Where untyped input becomes typed, once: nowhere else may a value be asserted to be what it is not known to be. */
const PARSERS = [
  "shared/kernel/**",
  "**/scalars/**",
  "**/*.scalar.ts",
  "**/*-scalar.ts",
  "test/**",
  // Typed at their edge: rows of the driver, published JSON, loaders kept by name, outcomes stored as text.
  "shared/runtime/postgresql.ts",
  "shared/loading/request-loaders.ts",
  "shared/commands/idempotency.ts",
  "shared/graphql/federated-schema.ts",
  "prisma/administrative-divisions.ts",
];
const SPEAKS_ON_THE_TERMINAL = [
  "prisma/migrate.ts",
  "prisma/*.cjs",
  "prisma/diff.mjs",
  "gateway/main.ts",
  "gateway/cli*",
  "gateway/cli/**",
  "test/bench/**",
];
const READS_THE_ENVIRONMENT = [
  "gateway/config.ts",
  "shared/runtime/*",
  "prisma/*.cjs",
  "jest.config.cjs",
  "test/**",
];
const TOOL_CONFIGURATION = ["*.config.ts", "*.config.mjs", "*.config.cjs", ".*.cjs"];

const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const fileNames = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { kebab: "Name this file in kebab-case, after its one idea." },
  },
  create: (context) => ({
    Program(node) {
      if (!KEBAB_CASE.test(basename(context.filename))) {
        context.report({ node, messageId: "kebab" });
      }
    },
  }),
};

const house = { rules: { "kebab-case-file-name": fileNames } };

export default [
  {
    ignores: ["**/node_modules/", "dist/", "dist-*/", "data/", "coverage/", "prisma/*/client/"],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" },
  },
  {
    files: ["**/*.{ts,mjs,cjs}"],
    plugins: { house },
    rules: {
      "house/kebab-case-file-name": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "The environment is parsed once, in gateway/config.ts.",
        },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
          message: "No default exports: a thing has one name everywhere.",
        },
        {
          selector: "ExportAllDeclaration",
          message: "No barrels: import a thing from the file that defines it.",
        },
      ],
      curly: ["error", "multi-line"],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-param-reassign": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  ...[...typescript.strictTypeChecked, ...typescript.stylisticTypeChecked].map((config) => ({
    ...config,
    files: ["**/*.ts"],
  })),
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "@typescript-eslint": typescriptPlugin },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-definitions": "off",
      // A declared type breaks the circle of a value that its own options refer to.
      "@typescript-eslint/consistent-generic-constructors": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      // Identifiers are spread into digits: plain ASCII.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-non-null-assertion": "error",
      // Rows and GraphQL inputs are plain data behind a class that describes them.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // GraphQL classes are decorated and often hold nothing but fields.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      // An interface may ask for a promise that one implementation has at once.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // tsc reports these already, and knows `_` as "unused on purpose".
      "@typescript-eslint/no-unused-vars": "off",
    },
  },
  {
    files: PARSERS,
    rules: { "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }] },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // Answers of a server under test are read without a type for each query.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // The compiler does not follow what a callback assigns.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // What a property failed with is thrown again, whatever it is.
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  { files: SPEAKS_ON_THE_TERMINAL, rules: { "no-console": "off" } },
  { files: READS_THE_ENVIRONMENT, rules: { "no-restricted-properties": "off" } },
  {
    // Tools and jest's global hooks ask for a default export.
    files: [...TOOL_CONFIGURATION, "test/support/global-*.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // The public schema: in a subgraph, entities of others are described by their owners.
    files: ["gateway/supergraph/api.graphql"],
    languageOptions: { parser: graphql.parser },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      "@graphql-eslint/no-hashtag-description": "error",
      "@graphql-eslint/require-deprecation-reason": "error",
      "@graphql-eslint/require-description": [
        "error",
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
    },
  },
];
