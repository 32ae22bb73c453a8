import { composeServices } from "@apollo/composition";
import { lexicographicSortSchema, parse, printSchema, type GraphQLError } from "graphql";
import { StartupError } from "../../shared/runtime/startup-error";
import { inPlainWords } from "./composition-words";

/** The SDL of one subgraph, and where it answers when it runs by itself. */
export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface ComposedSupergraph {
  /** For a gateway: says which subgraph answers what. */
  readonly supergraphSdl: string;
  /** For clients: the schema without its federation. */
  readonly apiSdl: string;
  /** Remarks that do not prevent composition. */
  readonly hints: readonly string[];
}

/** Composes subgraphs. Throws a StartupError that tells every reason why they do not fit together. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): ComposedSupergraph {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl, { noLocation: true }) })),
  );
  if (result.errors !== undefined) throw new StartupError(refusal(result.errors));
  const apiSchema = result.schema.toAPISchema().toGraphQLJSSchema();
  return {
    supergraphSdl: ended(result.supergraphSdl),
    apiSdl: ended(printSchema(lexicographicSortSchema(apiSchema))),
    hints: result.hints.map(({ definition, message }) => inPlainWords(definition.code, message)),
  };
}

function refusal(errors: readonly GraphQLError[]): string {
  const reasons = errors.map(({ message, extensions }) => {
    const words = inPlainWords(String(extensions["code"]), message);
    return `  - ${words.replaceAll("\n", "\n    ")}`;
  });
  return ["Les sous-graphes ne se composent pas :", ...reasons].join("\n");
}

function ended(text: string): string {
  return `${text.trimEnd()}\n`;
}
