import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { parse, type GraphQLSchema } from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";
import type { AccessRules } from "../access/access-rules";
import { StartupError } from "../runtime/startup-error";
import { accessGaps } from "./access-coverage";
import { resolveEntitiesTogether, type ReferenceResolver } from "./entities-field";
import { gatewayMutation, guardedMutation } from "./guarded-mutations";

export interface FederatedSchemaOptions<Context> {
  // type-graphql takes resolver classes as bare functions.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly resolvers: NonEmptyArray<Function>;
  /** Entities of other subgraphs that this one extends though none of its own fields leads to them. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly extended?: readonly Function[];
  /** By GraphQL type name: every entity that this subgraph defines or extends. */
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
  /** Who may read and do what: a coordinate without a rule stops the start. */
  readonly access: AccessRules;
}

const federationLink = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.7"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override", "@tag"]
)`;

/** The bridge from decorated classes to an executable federation subgraph. */
export function createFederatedSchema<Context>({
  resolvers,
  extended = [],
  references,
  access,
}: FederatedSchemaOptions<Context>): GraphQLSchema {
  // The federation directives are unknown until `buildSubgraphSchema`, which checks the whole.
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: [...extended],
    skipCheck: true,
    validate: false,
  });
  const subgraph = buildSubgraphSchema({
    typeDefs: parse(`${federationLink}\n${describeRoots(printSchemaWithDirectives(schema))}`),
    resolvers: createResolversMap(schema) as never,
  });
  resolveEntitiesTogether(subgraph, references);
  enforce(subgraph, access, Object.keys(references));
  return subgraph;
}

/** The root types, which no class declares, described alike in every subgraph. */
function describeRoots(sdl: string): string {
  return sdl
    .replace(/^type Query /m, '"""The questions that the hub answers."""\n$&')
    .replace(/^type Mutation /m, '"""The changes that the hub accepts, one after the other."""\n$&');
}

function enforce(schema: GraphQLSchema, access: AccessRules, entities: readonly string[]): void {
  const gaps = accessGaps(schema, access, entities);
  if (gaps.length > 0) {
    throw new StartupError(`Règles d'accès incomplètes, rien n'a démarré :\n  ${gaps.join("\n  ")}`);
  }
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const rule = access.mutations[name];
    if (rule !== undefined && field.resolve !== undefined) {
      field.resolve =
        rule === "GATEWAY"
          ? gatewayMutation(name, field.resolve)
          : guardedMutation(name, rule, field.resolve);
    }
  }
}
