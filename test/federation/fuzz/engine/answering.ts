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
import type { Transport, TransportRequest } from "../../../../gateway/transport/transport";
import { anonymousCaller } from "../../../../shared/access/caller";
import { parseSubgraphAnswer } from "../../../../shared/federation/subgraph-answer";
import { createLog } from "../../../../shared/runtime/log";
import type { FuzzContext } from "../subgraphs/fields";
import { fuzzedSubgraphs, type FuzzedSubgraph } from "../subgraphs/fuzzed-subgraphs";
import { resolveSchema } from "../subgraphs/resolved-schema";
import { readAnswer, type Answering } from "./differing";

/** The gateway over the fuzzed subgraphs, and a monolith over the same data. */
export async function openBoth() {
  const subgraphs = fuzzedSubgraphs();
  const sdls = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}.invalid/graphql` }));
  const journals = new Map<string, FuzzContext>();
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
  const gateway: Answering = async (operation) => {
    asked += 1;
    const correlationId = `fuzz-${asked}`;
    journals.set(correlationId, { journal: [] });
    const answer = await graph.execute({ ...operation, correlationId, caller: anonymousCaller([]) });
    journals.delete(correlationId);
    return readAnswer(answer.body);
  };
  return { schema: graph.apiSchema, monolith, gateway, close: () => graph.close() };
}

/** Every other answer goes through JSON, as it would over HTTP. */
function transportOver(
  subgraphs: readonly FuzzedSubgraph[],
  journals: ReadonlyMap<string, FuzzContext>,
): Transport {
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const valid = new WeakSet<DocumentNode>();
  const answer = async ({ subgraph: name, operation, variables, correlationId }: TransportRequest) => {
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
      variableValues: variables,
      operationName,
      contextValue: journals.get(correlationId),
    });
  };
  let answered = 0;
  return {
    execute: async (request) => {
      answered += 1;
      const throughJson = answered % 2 === 0;
      const result = await answer(request);
      return throughJson ? parseSubgraphAnswer(JSON.stringify(result)) : result;
    },
    close: async () => undefined,
  };
}
