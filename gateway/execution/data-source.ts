import type { GraphQLDataSource } from "@apollo/gateway";
import type { Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";
import type { Log } from "../../shared/runtime/log";
import { reportError } from "../../shared/runtime/report-error";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import { subgraphOperation, type SubgraphOperation } from "../transport/subgraph-operation";
import type { Transport } from "../transport/transport";

/** What the execution of a request carries along. */
export type GraphContext = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly idempotency?: IdempotencyClaim | undefined;
};

export interface TransportDataSourceOptions {
  readonly subgraph: string;
  readonly transport: Transport;
  readonly log: Log;
}

type Process = GraphQLDataSource<GraphContext>["process"];

/** Gives one subgraph, reached through a transport, the shape that the executor of query plans knows. */
export class TransportDataSource implements GraphQLDataSource<GraphContext> {
  private readonly operations = new BoundedMap<string, SubgraphOperation>(2000);

  constructor(private readonly options: TransportDataSourceOptions) {}

  async process(asked: Parameters<Process>[0]): ReturnType<Process> {
    if (!("incomingRequestContext" in asked)) {
      throw new Error("The gateway asks a subgraph for nothing at start");
    }
    const { subgraph, transport, log } = this.options;
    const { caller, correlationId, idempotency } = asked.context;
    const { query = "", variables } = asked.request;
    const { data, errors } = await transport.execute({
      subgraph,
      operation: this.operations.getOrCreate(query, () => subgraphOperation(query)),
      variables,
      caller,
      correlationId,
      idempotency,
    });
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined
        ? {}
        : { errors: errors.map((error) => reportError(error, { correlationId, log, subgraph })) }),
    };
  }
}
