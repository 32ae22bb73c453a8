import "../../../shared/runtime/no-pretenuring";
import "../../../shared/runtime/telemetry-off";
import { operationFromDocument, Schema } from "@apollo/federation-internals";
import { ApolloGateway } from "@apollo/gateway";
import { QueryPlanner, type QueryPlan } from "@apollo/query-planner";
import { GraphQLSchema, validateSchema, type DocumentNode } from "graphql";
import type { Log } from "../../../shared/runtime/log";
import { libraryLogger } from "../library-logger";

/** A supergraph ready to be planned on. */
export interface LoadedSupergraph {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** Every type, those hidden from clients included. */
  readonly supergraphSchema: GraphQLSchema;
  /** Plans the one operation of a valid document. Throws what the planner throws. */
  readonly plan: (document: DocumentNode) => QueryPlan;
  readonly close: () => Promise<void>;
}

/** Plans compared for one operation: beyond, the best one so far is taken. Comparing ten times as many takes seconds. */
const maxEvaluatedPlans = 1000;

/** Loads a supergraph. Rejects when it cannot be served. */
export async function loadSupergraph(supergraphSdl: string, log: Log): Promise<LoadedSupergraph> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: libraryLogger(log),
    debug: false,
    __exposeQueryPlanExperimental: false,
    serviceHealthCheck: false,
    validateSupergraph: true,
    queryPlannerConfig: {
      exposeDocumentNodeInFetchNode: true,
      reuseQueryFragments: false,
      debug: { maxEvaluatedPlans },
    },
    buildService: () => ({
      process: () => {
        throw new Error("Plans are executed by our own executor");
      },
    }),
  });
  const { schema } = await gateway.load();
  const { queryPlanner, apiSchema, supergraphSchema } = insideOf(gateway);
  followTypes(queryPlanner);
  // Remembered by the schema from now on, rather than found at the first request.
  validateSchema(schema);
  return {
    apiSchema: schema,
    supergraphSchema,
    plan: (document) =>
      queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document, { validate: false })),
    close: () => gateway.stop(),
  };
}

/**
 * Has objects of different types at one place asked for apart, each for its own fields: asked for together, a field that
 * fails would take along what is asked of the others. The gateway's own executor could not follow such plans, so the
 * gateway refuses to be told.
 */
function followTypes(queryPlanner: QueryPlanner): void {
  const config: unknown = Reflect.get(queryPlanner, "config");
  if (typeof config !== "object" || config === null || !("typeConditionedFetching" in config)) {
    throw new Error("The planner has settings");
  }
  Reflect.set(config, "typeConditionedFetching", true);
}

/** The planner that the gateway made is private to it: building another one would double the time and the memory. */
function insideOf(gateway: ApolloGateway) {
  const queryPlanner: unknown = Reflect.get(gateway, "queryPlanner");
  const apiSchema: unknown = Reflect.get(gateway, "apiSchema");
  const supergraphSchema: unknown = Reflect.get(gateway, "supergraphSchema");
  if (!(queryPlanner instanceof QueryPlanner)) throw new Error("The gateway has a planner");
  if (!(apiSchema instanceof Schema)) throw new Error("The gateway has a schema for clients");
  if (!(supergraphSchema instanceof GraphQLSchema)) {
    throw new Error("The gateway has the supergraph's schema");
  }
  return { queryPlanner, apiSchema, supergraphSchema };
}
