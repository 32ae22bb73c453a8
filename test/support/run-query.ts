import { parse, type ExecutionResult } from "graphql";
import { anonymousCaller, type Caller } from "../../shared/access/caller";
import { roles } from "../../shared/access/roles";
import type { IdempotencyClaim } from "../../shared/commands/command";
import type { EntityLookup } from "../../shared/federation/entity-lookup";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import type { TestStore } from "./test-store";

export interface QueryRunnerOptions {
  readonly caller?: Caller;
  readonly clock?: () => Date;
  readonly entities?: EntityLookup;
  /** The retry key that comes with every request. */
  readonly idempotency?: IdempotencyClaim;
}

export type QueryRunner = (query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;

/** Every referenced entity exists. */
const allExist: EntityLookup = { exist: (references) => Promise.resolve(references.map(() => true)) };

/** Asks one subgraph on a test store; an unexpected fault fails the test with its cause. */
export function queryRunner(
  manifest: SubgraphManifest,
  store: TestStore,
  options: QueryRunnerOptions = {},
): QueryRunner {
  const faults: unknown[] = [];
  const subgraph = manifest.open({
    database: store.database,
    entities: options.entities ?? allExist,
    clock: options.clock ?? (() => new Date("2026-11-23T09:00:00Z")),
    onFault: (fault) => faults.push(fault),
  });
  return async (query, variables) => {
    const result = await subgraph.execute({
      document: parse(query),
      variables,
      caller: options.caller ?? anonymousCaller(["200089456"]),
      correlationId: "test",
      idempotency: options.idempotency,
    });
    const [fault] = faults.splice(0);
    if (fault !== undefined) throw new Error("The subgraph met a fault", { cause: fault });
    return result;
  };
}

/** A person acting for an organisation that belongs to the Seine-Eure agglomeration, with every role. */
export function memberOf(organisation: string, subject = "person-1"): Caller {
  return { kind: "PERSON", subject, organisation, pools: ["200089456"], roles };
}
