import type { GraphQLSchema } from "graphql";
import type { FederatedGraph, GraphAnswer, GraphOperation, GraphRequest } from "../execution/federated-graph";

/** A supergraph from when it enters service until the last request that began on it has ended. */
interface Tenure {
  readonly graph: FederatedGraph;
  requests: number;
  isOver: boolean;
}

/** The supergraph in service. Another one may take its place at any instant: what began on the first ends on it. */
export class LiveGraph implements FederatedGraph {
  private tenure: Tenure;
  private readonly closings = new Set<Promise<void>>();

  /** @param onFault Told what a supergraph out of service failed with when it was closed. */
  constructor(
    first: FederatedGraph,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.tenure = tenureOf(first);
  }

  get apiSchema(): GraphQLSchema {
    return this.tenure.graph.apiSchema;
  }

  readonly execute = (request: GraphRequest): Promise<GraphAnswer> =>
    this.pinned((graph) => graph.execute(request));

  readonly mostUsed = (count: number): readonly GraphOperation[] => this.tenure.graph.mostUsed(count);

  readonly warm = (operations: readonly GraphOperation[]): Promise<void> =>
    this.pinned((graph) => graph.warm(operations));

  /** Works on the supergraph now in service, the same until the end, and open until then. */
  async pinned<T>(work: (graph: FederatedGraph) => Promise<T>): Promise<T> {
    const { tenure } = this;
    tenure.requests += 1;
    try {
      return await work(tenure.graph);
    } finally {
      tenure.requests -= 1;
      this.closeWhenLeft(tenure);
    }
  }

  /** Puts another supergraph in service, for all that begins from now on. */
  replace(next: FederatedGraph): void {
    const former = this.tenure;
    this.tenure = tenureOf(next);
    this.end(former);
  }

  /** Ends the service; resolves once everything that ever served is closed. */
  readonly close = async (): Promise<void> => {
    this.end(this.tenure);
    await Promise.all(this.closings);
  };

  private end(tenure: Tenure): void {
    tenure.isOver = true;
    this.closeWhenLeft(tenure);
  }

  private closeWhenLeft({ graph, isOver, requests }: Tenure): void {
    if (!isOver || requests > 0) return;
    const closing = graph
      .close()
      .catch(this.onFault)
      .finally(() => this.closings.delete(closing));
    this.closings.add(closing);
  }
}

/** Works on one supergraph from beginning to end, be it replaced meanwhile. */
export function withOneGraph<T>(
  graph: FederatedGraph,
  work: (graph: FederatedGraph) => Promise<T>,
): Promise<T> {
  return graph instanceof LiveGraph ? graph.pinned(work) : work(graph);
}

function tenureOf(graph: FederatedGraph): Tenure {
  return { graph, requests: 0, isOver: false };
}
