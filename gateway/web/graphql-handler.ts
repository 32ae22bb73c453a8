import type { FastifyReply, FastifyRequest } from "fastify";
import { OperationTypeNode } from "graphql";
import type { Caller } from "../../shared/access/caller";
import { CodedError } from "../../shared/graphql/coded-error";
import type { GatewayRecords } from "../access/gateway-records";
import { idempotencyClaim } from "../access/idempotency";
import type { Identify } from "../access/identify";
import type { FederatedGraph } from "../execution/federated-graph";
import type { Admission, Admit, Admitted } from "../protection/admission";
import { pointsOfRefusal } from "../protection/budget/budget";
import type { Protection } from "../protection/protection";
import { withOneGraph } from "../supergraph/live-graph";
import { sendAnswer } from "./graphql-answer";
import { graphqlRequestOfBody, graphqlRequestOfUrl } from "./graphql-request";
import { negotiateAnswer } from "./media-type";

export interface GraphqlHandlerOptions {
  readonly graph: FederatedGraph;
  readonly identify: Identify;
  readonly admit: Admit;
  readonly protection: Protection;
  /** Where retry keys are claimed and refusals recorded; absent, nowhere. */
  readonly records?: GatewayRecords | undefined;
}

/** Answers one GraphQL request: who asks, what is asked, whether it is let in, and then its execution. */
export function graphqlHandler(options: GraphqlHandlerOptions) {
  const { graph: inService, identify, admit, protection, records } = options;
  const { spend, guard, deadlineMs } = protection;

  /** Takes points from the caller's budget, and says in headers what is left. Throws when nothing was. */
  const charge = async (request: GraphqlExchange, points: number): Promise<void> => {
    const spent = spend({ caller: request.caller, address: request.address }, points);
    const statement = spent instanceof Promise ? await spent : spent;
    if (statement === null) return;
    request.reply.headers(statement.headers);
    if (statement.refusal !== null) throw statement.refusal;
  };

  const admitted = async (admission: Admission, exchange: GraphqlExchange): Promise<Admitted> => {
    try {
      return admit(admission);
    } catch (refusal) {
      records?.noteRefusedChange({ ...admission, refusal, correlationId: exchange.correlationId });
      await charge(exchange, pointsOfRefusal);
      throw refusal;
    }
  };

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    graph: FederatedGraph,
  ): Promise<FastifyReply> => {
    const negotiated = negotiateAnswer(request.headers.accept);
    if (negotiated === null) throw new CodedError("NOT_ACCEPTABLE");
    const { method, headers, id: correlationId } = request;
    const caller = await identify({ headers, correlationId, address: request.ip });
    const exchange = { caller, address: request.ip, correlationId, reply };
    const read =
      method === "POST" ? graphqlRequestOfBody(request.body) : graphqlRequestOfUrl(recordOf(request.query));
    const idempotency = idempotencyClaim(headers, read);
    const admission = { request: read, caller, idempotency, schema: graph.apiSchema, method };
    const { document, kind, cost } = await admitted(admission, exchange);
    if (!guard.hasRoomFor(kind === OperationTypeNode.MUTATION)) throw new CodedError("OVERLOADED");
    await charge(exchange, cost);
    guard.enter();
    try {
      if (idempotency !== undefined && kind === OperationTypeNode.MUTATION) {
        await records?.claimKey({ ...admission, document, idempotency, correlationId });
      }
      const { variables, operationName } = read;
      const executed = await graph.execute({
        ...{ document, variables, operationName, caller, idempotency, correlationId },
        deadlineAt: performance.now() + deadlineMs,
      });
      return await sendAnswer(reply, executed, negotiated);
    } finally {
      guard.leave();
    }
  };

  // Admitted and executed on the same supergraph, be it replaced meanwhile.
  return (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    withOneGraph(inService, (graph) => answer(request, reply, graph));
}

interface GraphqlExchange {
  readonly caller: Caller;
  readonly address: string;
  readonly correlationId: string;
  readonly reply: FastifyReply;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
