import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper";
import { execute, parse } from "graphql";
import { openFederatedGraph } from "../../../../gateway/execution/open-federated-graph";
import { readAnswer } from "../../../../gateway/transport/read-answer";
import type { Transport, TransportRequest } from "../../../../gateway/transport/transport";
import { anonymousCaller } from "../../../../shared/access/caller";
import { outwardFault } from "../../../../shared/federation/subgraph-client";
import { createLog } from "../../../../shared/runtime/log";
import { federated, supergraphOf } from "../support/supergraph-of";

/** The bytes that a subgraph answers to a call. */
export type BytesOf = (
  request: TransportRequest,
  representations: readonly unknown[],
) => string | Promise<string>;

export interface BytesSubgraph {
  readonly sdl: string;
  readonly answer: BytesOf;
}

/** A subgraph that executes what it is asked. */
export function realSubgraph(sdl: string, resolvers: GraphQLResolverMap<unknown>): BytesSubgraph {
  const schema = buildSubgraphSchema({ typeDefs: federated(sdl), resolvers });
  return {
    sdl,
    answer: async ({ operation: { document }, variablesJson = "{}" }) =>
      JSON.stringify(await execute({ schema, document, variableValues: JSON.parse(variablesJson) })),
  };
}

/** What a way of executing made of an operation. */
export interface WayAnswer {
  readonly answer: { readonly data?: unknown; readonly errors?: readonly Record<string, unknown>[] };
  /** Whether it was put together from the bytes. */
  readonly isCopied: boolean;
  /** What subgraphs were asked, in order. */
  readonly calls: readonly string[];
}

/** One supergraph whose subgraphs answer in bytes, executed the general way and by copying. */
export async function bothWays(subgraphs: Readonly<Record<string, BytesSubgraph>>) {
  const supergraphSdl = supergraphOf(subgraphs);
  const answers = new Map(Object.entries(subgraphs).map(([name, { answer }]) => [name, answer]));
  const state: { calls: string[]; takes: boolean } = { calls: [], takes: false };
  const transport: Transport = {
    comesAsBytes: true,
    execute: async (request) => {
      const { subgraph, operation, variablesJson = "{}", take } = request;
      state.calls.push(`${subgraph} ${operation.query} ${variablesJson}`);
      const { representations = [] } = JSON.parse(variablesJson) as { readonly representations?: [] };
      const text = (await answers.get(subgraph)?.(request, representations)) ?? "";
      try {
        return readAnswer(Buffer.from(text), state.takes ? take : undefined);
      } catch (cause) {
        throw outwardFault(subgraph, cause);
      }
    },
    close: async () => undefined,
  };
  const open = () => openFederatedGraph({ supergraphSdl, transport, log: createLog("silent") });
  const [general, copying] = [await open(), await open()];

  const ask = async (query: string, way: "GENERAL" | "COPYING"): Promise<WayAnswer> => {
    state.calls = [];
    state.takes = way === "COPYING";
    const graph = way === "COPYING" ? copying : general;
    const request = { document: documentOf(query), caller: anonymousCaller([]), correlationId: "trace-1" };
    const { body } = await graph.execute(request);
    return { answer: JSON.parse(String(body)), isCopied: typeof body !== "string", calls: state.calls };
  };
  return {
    /** Has an operation compiled, which it is for its third use. */
    compile: async (query: string) => {
      for (const way of ["GENERAL", "COPYING"] as const) {
        for (let use = 0; use < 2; use += 1) await ask(query, way);
      }
    },
    ask,
    /** Replaces what a subgraph answers. */
    answerWith: (subgraph: string, answer: BytesOf) => answers.set(subgraph, answer),
  };
}

const documents = new Map<string, ReturnType<typeof parse>>();

/** The same object for the same text, as the gateway's own memory of documents gives it. */
function documentOf(query: string) {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  return document;
}
