import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse, type GraphQLSchema } from "graphql";
import type { Caller } from "../../../shared/access/caller";
import type { RunningSubgraph, SubgraphManifest } from "../../../shared/federation/subgraph";
import { CodedError } from "../../../shared/graphql/coded-error";

interface FakeContext {
  readonly caller: Caller;
  readonly correlationId: string;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])`;

const townNames: ReadonlyMap<string, string> = new Map([
  ["27375", "Louviers"],
  ["27701", "Val-de-Reuil"],
]);

interface TownKey {
  readonly code: string;
}

export function townsSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(`${link}
      type Query {
        towns: [Town!]!
        town(code: ID!): Town
        whoAmI: String
        unexpected: String
        refused: String
      }
      type Mutation { renameTown(code: ID!, name: String!): Town }
      type Town @key(fields: "code") { code: ID! name: String! twin: Town }`),
    resolvers: {
      Query: {
        towns: () => [...townNames.keys()].map((code) => ({ code })),
        town: (_: unknown, { code }: TownKey) => (townNames.has(code) ? { code } : null),
        whoAmI: (_: unknown, __: unknown, context: unknown) => {
          const { caller } = context as FakeContext;
          return `${caller.kind} ${caller.organisation ?? "-"}`;
        },
        unexpected: () => {
          throw new Error("password=hunter2 at postgres://secret-host:5432");
        },
        refused: () => {
          throw new CodedError("INVALID_IDENTIFIER", "Ce code n’existe pas.", { argument: "code" });
        },
      },
      Mutation: { renameTown: (_: unknown, { code }: TownKey) => ({ code }) },
      Town: {
        name: ({ code }: TownKey) => townNames.get(code),
        twin: ({ code }: TownKey) => ({ code: code === "27375" ? "27701" : "27375" }),
        __resolveReference: ({ code }: TownKey) => (townNames.has(code) ? { code } : null),
      },
    },
  });
}

export function hoursSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(`${link}
      type Query { totalHours: Int }
      type Town @key(fields: "code") { code: ID! hours: Int }`),
    resolvers: {
      Query: { totalHours: () => 900 },
      Town: { hours: ({ code }: TownKey) => Number(code) % 1000 },
    },
  });
}

/** A subgraph in memory, without store. */
export function fakeSubgraph(
  name: string,
  schema: GraphQLSchema,
  overrides: Partial<RunningSubgraph> = {},
): RunningSubgraph {
  return {
    name,
    schema,
    execute: async ({ document, variables, operationName, caller, correlationId }) =>
      execute({
        schema,
        document,
        variableValues: variables,
        operationName,
        contextValue: { caller, correlationId } satisfies FakeContext,
      }),
    ping: async () => undefined,
    close: async () => undefined,
    ...overrides,
  };
}

export function fakeSubgraphs(): readonly RunningSubgraph[] {
  return [fakeSubgraph("towns", townsSchema()), fakeSubgraph("hours", hoursSchema())];
}

const noRules = { reads: {}, mutations: {}, references: {} };

export const fakeManifests: readonly SubgraphManifest[] = [
  {
    name: "towns",
    title: "Communes",
    port: 4101,
    databaseSchema: "towns",
    schema: townsSchema,
    owns: ["Town"],
  },
  {
    name: "hours",
    title: "Heures",
    port: 4104,
    databaseSchema: "hours",
    schema: hoursSchema,
    owns: [],
  },
].map((manifest) => ({
  ...manifest,
  access: noRules,
  open: () => fakeSubgraph(manifest.name, manifest.schema()),
}));
