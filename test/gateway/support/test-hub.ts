import type { FastifyInstance } from "fastify";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import type { ReadinessPart } from "../../../shared/runtime/health";
import { createLog } from "../../../shared/runtime/log";
import { anonymousCaller } from "../../../shared/access/caller";
import { CredentialRefusal } from "../../../gateway/access/credential-refusal";
import type { Identify } from "../../../gateway/access/identify";
import { openFederatedGraph } from "../../../gateway/execution/open-federated-graph";
import type { Protection } from "../../../gateway/protection/protection";
import { createHubServer } from "../../../gateway/server";
import { composeSupergraph } from "../../../gateway/supergraph/compose";
import { readSubgraphSdls } from "../../../gateway/supergraph/subgraph-sdl";
import { inProcessTransport } from "../../../gateway/transport/in-process";
import type { Transport } from "../../../gateway/transport/transport";
import { fakeManifests, fakeSubgraphs } from "./fake-subgraphs";

export const testToken = "test-token-of-enough-length";

/** Takes the bearer of the test token for the agglomeration. */
const identifyForTests: Identify = async ({ headers: { authorization } }) => {
  if (authorization === undefined) return anonymousCaller([]);
  if (authorization !== `Bearer ${testToken}`) throw new CredentialRefusal("TEST");
  const organisation = "200089456";
  return { kind: "DEVELOPMENT", subject: "test", organisation, pools: [organisation], roles: ["BUYER"] };
};

export interface TestHubOptions {
  readonly subgraphs?: readonly RunningSubgraph[];
  readonly transport?: Transport;
  readonly readiness?: readonly ReadinessPart[];
  readonly identify?: Identify;
  readonly protection?: Protection;
}

export interface TestHub {
  readonly app: FastifyInstance;
  /** Lines of the log, parsed. */
  readonly logged: readonly Record<string, unknown>[];
  readonly close: () => Promise<void>;
}

export async function fakeSupergraph(): Promise<string> {
  return composeSupergraph(await readSubgraphSdls(fakeManifests)).supergraphSdl;
}

/** The hub's server over fake subgraphs, asked with `app.inject`: no port is opened. */
export async function openTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const { subgraphs = fakeSubgraphs(), transport = inProcessTransport(subgraphs), readiness = [] } = options;
  const { identify = identifyForTests, protection } = options;
  const logged: Record<string, unknown>[] = [];
  const log = createLog("info", { write: (line: string) => logged.push(JSON.parse(line)) });
  const graph = await openFederatedGraph({ supergraphSdl: await fakeSupergraph(), transport, log });
  const app = await createHubServer({ graph, identify, readiness, log, protection });
  return {
    app,
    logged,
    close: async () => {
      await app.close();
      await graph.close();
      await transport.close();
    },
  };
}

/** Sends a query by POST and answers the status, headers and parsed body. */
export async function ask(app: FastifyInstance, query: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ method: "POST", url: "/graphql", headers, payload: { query } });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}
