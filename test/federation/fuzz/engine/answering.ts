import {
  buildASTSchema,
  execute,
  GraphQLError,
  parse,
  printSchema,
  validate,
  type DocumentNode,
} from "graphql";
import { openFederatedGraph } from "../../../../gateway/execution/open-federated-graph";
import { composeSupergraph } from "../../../../gateway/supergraph/compose";
import { readAnswer as readAnswerBytes } from "../../../../gateway/transport/read-answer";
import type { Transport, TransportRequest } from "../../../../gateway/transport/transport";
import { anonymousCaller } from "../../../../shared/access/caller";
import { createLog } from "../../../../shared/runtime/log";
import type { FuzzContext } from "../subgraphs/fields";
import { fuzzedSubgraphs, type FuzzedSubgraph } from "../subgraphs/fuzzed-subgraphs";
import { resolveSchema } from "../subgraphs/resolved-schema";
import { readAnswer, type Answering } from "./differing";

/** The gateway over the fuzzed subgraphs, asked in several ways, and a monolith over the same data. */
export async function openBoth() {
  const subgraphs = fuzzedSubgraphs();
  const sdls = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}.invalid/graphql` }));
  const journals = new Map<string, Asked>();
  const graph = await openFederatedGraph({
    supergraphSdl: composeSupergraph(sdls).supergraphSdl,
    transport: transportOver(subgraphs, journals),
    log: createLog("silent"),
  });
  const schema = resolveSchema(buildASTSchema(parse(printSchema(graph.apiSchema)), { assumeValid: true }));
  const monolith: Answering = async ({ document, variables, operationName }) => {
    const contextValue: FuzzContext = { journal: [] };
    const named = operationName ?? null;
    const answer = await execute({
      schema,
      document,
      variableValues: variables,
      operationName: named,
      contextValue,
    });
    return readAnswer(JSON.stringify(answer));
  };
  let asked = 0;
  const counts = { copied: 0 };
  const gateways = ways.map((way): Answering => {
    return async (operation) => {
      asked += 1;
      const correlationId = `fuzz-${asked}`;
      journals.set(correlationId, { journal: [], way });
      const { body } = await graph.execute({ ...operation, correlationId, caller: anonymousCaller([]) });
      journals.delete(correlationId);
      if (typeof body !== "string") counts.copied += 1;
      return readAnswer(String(body));
    };
  });
  return { schema: graph.apiSchema, monolith, gateways, counts, close: () => graph.close() };
}

/** How answers come: as in the same process, as JSON, as bytes to be copied. An operation is compiled for its third use. */
const ways = ["OBJECT", "TEXT", "BYTES"] as const;

interface Asked extends FuzzContext {
  readonly way: (typeof ways)[number];
}

function transportOver(
  subgraphs: readonly FuzzedSubgraph[],
  journals: ReadonlyMap<string, Asked>,
): Transport {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const valid = new WeakSet<DocumentNode>();
  const answer = async ({ subgraph: name, operation, correlationId, ...given }: TransportRequest) => {
    const schema = byName.get(name)?.schema;
    if (schema === undefined) throw new GraphQLError("No such subgraph");
    const { document, operationName } = operation;
    if (!valid.has(document)) {
      const errors = validate(schema, document);
      if (errors.length > 0) return { errors };
      valid.add(document);
    }
    return execute({
      schema,
      document,
      variableValues: given.variablesJson === undefined ? given.variables : JSON.parse(given.variablesJson),
      operationName,
      contextValue: journals.get(correlationId),
    });
  };
  let answered = 0;
  return {
    comesAsBytes: true,
    execute: async (request) => {
      answered += 1;
      const way = journals.get(request.correlationId)?.way ?? "OBJECT";
      // Some answers come later than others.
      if (answered % 3 === 0) await new Promise(setImmediate);
      const result = await answer(request);
      if (way === "OBJECT") return result;
      return readAnswerBytes(Buffer.from(JSON.stringify(result)), way === "BYTES" ? request.take : undefined);
    },
    close: async () => undefined,
  };
}
