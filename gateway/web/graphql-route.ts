import type { FastifyInstance, FastifyRequest } from "fastify";
import { CodedError } from "../../shared/graphql/coded-error";
import { refuseCrossSite } from "../protection/cross-site";
import { checked } from "./checked";
import { graphqlHandler, type GraphqlHandlerOptions } from "./graphql-handler";
import { prefersPage } from "./media-type";
import { refuseUnreadableBody } from "./request-body";

const methods = "GET, HEAD, OPTIONS, POST";

/** Answers are compressed here, by size, without a hook; compressed requests are refused. */
const uncompressed = { compress: false, decompress: false } as const;

/** GraphQL over HTTP: queries by GET or POST, mutations by POST. */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlHandlerOptions): void {
  const { guard } = options.protection;
  const refuseOverload = ({ headers }: FastifyRequest): void => {
    const mayBeWriter = headers.authorization !== undefined || headers["x-api-key"] !== undefined;
    if (!guard.hasRoomFor(mayBeWriter)) throw new CodedError("OVERLOADED");
  };
  const answer = graphqlHandler(options);

  app.route({
    ...uncompressed,
    method: ["GET", "HEAD"],
    url: "/graphql",
    onRequest: checked((request) => {
      refuseOverload(request);
      if (!isOpenedInBrowser(request)) refuseCrossSite(request.headers);
    }),
    handler: (request, reply) =>
      isOpenedInBrowser(request) ? reply.redirect("/graphiql") : answer(request, reply),
  });
  app.route({
    ...uncompressed,
    method: "POST",
    url: "/graphql",
    onRequest: checked((request) => {
      refuseOverload(request);
      refuseCrossSite(request.headers);
      refuseUnreadableBody(request.headers);
    }),
    handler: answer,
  });
  app.options("/graphql", uncompressed, async (_request, reply) =>
    reply.status(204).header("allow", methods).send(),
  );
  app.route({
    ...uncompressed,
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    onRequest: checked((_request, reply) => {
      reply.header("allow", methods);
      throw new CodedError("METHOD_NOT_ALLOWED");
    }),
    handler: (): undefined => undefined,
  });
}

/** Somebody who types the address of the endpoint in a browser means to look at it. */
function isOpenedInBrowser({ headers, query }: FastifyRequest): boolean {
  return prefersPage(headers.accept) && !(typeof query === "object" && query !== null && "query" in query);
}
