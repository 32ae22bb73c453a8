import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CodedError } from "../../shared/graphql/coded-error";
import { idempotencyClaim } from "../access/idempotency";
import type { Identify } from "../access/identify";
import type { FederatedGraph } from "../execution/federated-graph";
import { createAdmission } from "../protection/admission";
import { refuseCrossSite } from "../protection/cross-site";
import { statusOf } from "../protection/fault-answer";
import { graphqlRequestOfBody, graphqlRequestOfUrl } from "./graphql-request";
import { negotiateAnswer, prefersPage } from "./media-type";

export interface GraphqlRouteOptions {
  readonly graph: FederatedGraph;
  readonly identify: Identify;
}

/** GraphQL over HTTP: queries by GET or POST, mutations by POST. */
export function addGraphqlRoute(app: FastifyInstance, { graph, identify }: GraphqlRouteOptions): void {
  const admit = createAdmission();
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const mediaType = negotiateAnswer(request.headers.accept);
    if (mediaType === null) {
      throw new CodedError(
        "BAD_REQUEST",
        "Réponses possibles : application/json ou application/graphql-response+json.",
      );
    }
    const caller = await identify({ headers: request.headers, correlationId: request.id });
    const read =
      request.method === "GET"
        ? graphqlRequestOfUrl(recordOf(request.query))
        : graphqlRequestOfBody(request.body);
    const idempotency = idempotencyClaim(request.headers, read);
    const document = admit({
      request: read,
      caller,
      idempotency,
      schema: graph.apiSchema,
      method: request.method,
    });
    const { variables, operationName } = read;
    const { body, errors, hasData } = await graph.execute({
      ...{ document, variables, operationName, caller, idempotency },
      correlationId: request.id,
    });
    return reply
      .status(hasData ? 200 : statusOf(errors))
      .header("cache-control", "no-store")
      .type(`${mediaType}; charset=utf-8`)
      .send(body);
  };

  app.get("/graphql", { exposeHeadRoute: false, onRequest: sendBrowsersToGraphiql }, answer);
  app.post("/graphql", { onRequest: async ({ headers }) => refuseCrossSite(headers) }, answer);
  app.route({
    method: ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"],
    url: "/graphql",
    onRequest: async (_request, reply) => {
      reply.header("allow", "GET, POST");
      throw new CodedError("METHOD_NOT_ALLOWED");
    },
    handler: () => undefined,
  });
}

/** Somebody who types the address of the endpoint in a browser means to look at it. */
async function sendBrowsersToGraphiql(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (prefersPage(request.headers.accept) && !("query" in recordOf(request.query))) {
    await reply.redirect("/graphiql");
    return;
  }
  refuseCrossSite(request.headers);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
