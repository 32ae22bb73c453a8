import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CodedError } from "../../shared/graphql/coded-error";
import { refuseCrossSite } from "../protection/cross-site";
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
    onRequest: (request, reply, done) => {
      refuseOverload(request);
      if (isOpenedInBrowser(request)) void reply.redirect("/graphiql");
      else done(faultOf(() => refuseCrossSite(request.headers)));
    },
    handler: answer,
  });
  app.route({
    ...uncompressed,
    method: "POST",
    url: "/graphql",
    onRequest: (request, _reply, done) => {
      done(
        faultOf(() => {
          refuseOverload(request);
          refuseCrossSite(request.headers);
          refuseUnreadableBody(request.headers);
        }),
      );
    },
    handler: answer,
  });
  app.options("/graphql", uncompressed, async (_request, reply) =>
    reply.status(204).header("allow", methods).send(),
  );
  app.route({
    ...uncompressed,
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    onRequest: async (_request, reply) => {
      reply.header("allow", methods);
      throw new CodedError("METHOD_NOT_ALLOWED");
    },
    handler: (): undefined => undefined,
  });
}

/** Somebody who types the address of the endpoint in a browser means to look at it. */
function isOpenedInBrowser({ headers, query }: FastifyRequest): boolean {
  return prefersPage(headers.accept) && !(typeof query === "object" && query !== null && "query" in query);
}
