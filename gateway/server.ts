import compress from "@fastify/compress";
import { fastify, type FastifyInstance } from "fastify";
import { correlationHeader } from "../shared/federation/caller-header";
import { correlationIdOf } from "../shared/federation/correlation-id";
import { addHealthRoutes, type ReadinessPart } from "../shared/runtime/health";
import type { Log } from "../shared/runtime/log";
import { refuseCredentialInUrl } from "./access/credential-in-url";
import type { GatewayRecords } from "./access/gateway-records";
import type { Identify } from "./access/identify";
import type { FederatedGraph } from "./execution/federated-graph";
import { createAdmission, type Admit } from "./protection/admission";
import { addDrain } from "./protection/drain";
import { answerFault } from "./protection/fault-answer";
import { noProtection, type Protection } from "./protection/protection";
import { addSecurityHeaders } from "./protection/security-headers";
import { checked } from "./web/checked";
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
  /** Budgets, overload, end; by default nothing is limited. */
  readonly protection?: Protection | undefined;
  /** Where retry keys are claimed and refusals recorded; by default nowhere. */
  readonly records?: GatewayRecords | undefined;
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
  protection = noProtection(),
  records,
  bodyLimitBytes = ownBodyLimitBytes,
}: HubServerOptions): Promise<FastifyInstance> {
  const { trustedProxies, guard, drain } = protection;
  const app = fastify({
    bodyLimit: bodyLimitBytes,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: 30_000,
    genReqId: ({ headers }) => correlationIdOf(headers[correlationHeader]),
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
  app.removeContentTypeParser("text/plain");
  app.addHook(
    "onRequest",
    checked((request, reply) => {
      reply.header(correlationHeader, request.id);
    }),
  );
  addSecurityHeaders(app);
  app.addHook(
    "onRequest",
    checked(({ url }) => refuseCredentialInUrl(url)),
  );
  app.setErrorHandler(answerFault(log));
  app.setNotFoundHandler(answerNotFound);
  await app.register(compress, { threshold: compressedFromBytes, encodings: ["gzip"] });
  addGraphqlRoute(app, { graph, identify, admit, protection, records });
  addHealthRoutes(app, readiness);
  addDrain(app, drain);
  app.addHook("onClose", async () => guard.close());
  await addGraphiql(app);
  addHomePage(app);
  return app;
}
