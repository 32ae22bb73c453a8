import compress from "@fastify/compress";
import { fastify, type FastifyInstance } from "fastify";
import { correlationHeader } from "../shared/federation/caller-header";
import { correlationIdOf } from "../shared/federation/correlation-id";
import { addHealthRoutes, type ReadinessPart } from "../shared/runtime/health";
import type { Log } from "../shared/runtime/log";
import { refuseCredentialInUrl } from "./access/credential-in-url";
import type { Identify } from "./access/identify";
import type { FederatedGraph } from "./execution/federated-graph";
import { createAdmission, type Admit } from "./protection/admission";
import { answerFault } from "./protection/fault-answer";
import { addSecurityHeaders } from "./protection/security-headers";
import { addGraphiql } from "./web/graphiql";
import { addGraphqlRoute } from "./web/graphql-route";
import { addHomePage } from "./web/home-page";
import { answerNotFound } from "./web/not-found";

export interface HubServerOptions {
  readonly graph: FederatedGraph;
  readonly identify: Identify;
  readonly readiness: readonly ReadinessPart[];
  readonly log: Log;
  /** What is let in; by default what our limits and access rules admit. */
  readonly admit?: Admit | undefined;
  readonly bodyLimitBytes?: number | undefined;
}

const ownBodyLimitBytes = 256 * 1024;
/** Below this, compressing costs more than it saves. */
const compressedFromBytes = 4096;

/** The HTTP server of the hub: GraphQL, health, and pages for people. */
export async function createHubServer({
  graph,
  identify,
  readiness,
  log,
  admit = createAdmission(),
  bodyLimitBytes = ownBodyLimitBytes,
}: HubServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: bodyLimitBytes,
    requestTimeout: 30_000,
    genReqId: ({ headers }) => correlationIdOf(headers[correlationHeader]),
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    reply.header(correlationHeader, request.id);
  });
  addSecurityHeaders(app);
  app.addHook("onRequest", async ({ url }) => refuseCredentialInUrl(url));
  app.setErrorHandler(answerFault(log));
  app.setNotFoundHandler(answerNotFound);
  await app.register(compress, { threshold: compressedFromBytes, encodings: ["gzip"] });
  addGraphqlRoute(app, { graph, identify, admit });
  addHealthRoutes(app, readiness);
  await addGraphiql(app);
  addHomePage(app);
  return app;
}
