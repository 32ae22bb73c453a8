import type { Caller } from "../access/caller";
import type { IdempotencyClaim } from "../commands/command";
import type { AuditHead } from "../commands/audit";
import { CommandGuard, type Transact } from "../commands/command-guard";
import { dayInParis, type Day } from "../kernel/day";
import { RequestLoaders } from "../loading/request-loaders";
import { Session, type RawClient, type TransactionalClient } from "../runtime/session";
import type { EntityLookup, EntityReference } from "./entity-lookup";

/** Tells which of the referenced entities exist for the caller of the request, in the order asked. */
export interface RequestEntities {
  exist(references: readonly EntityReference[], correlationId: string): Promise<readonly boolean[]>;
}

/** Everything that the resolvers of one subgraph request share: the GraphQL context. */
export interface RequestScope<Db extends RawClient> {
  readonly session: Session<Db>;
  readonly loaders: RequestLoaders<Db>;
  readonly caller: Caller;
  /** The present instant, for traces. */
  readonly now: Date;
  /** The present calendar day in Paris, for rules. */
  readonly today: Day;
  readonly entities: RequestEntities;
  readonly correlationId: string;
  /** Surrounds changes with retry keys and the audit trail. */
  readonly guard: CommandGuard;
  /** The retry key that came with the request; null when none did. */
  readonly idempotency: IdempotencyClaim | null;
}

export interface RequestScopeOptions<Db extends RawClient> {
  readonly client: TransactionalClient<Db>;
  readonly databaseRole: string;
  /** PostgreSQL schema of the subgraph. */
  readonly databaseSchema: string;
  readonly caller: Caller;
  readonly clock: () => Date;
  readonly entities: EntityLookup;
  readonly correlationId: string;
  readonly idempotency: IdempotencyClaim | null;
  /** The instant, on the clock of `performance.now()`, from which on nothing is read; absent for none. */
  readonly deadlineAt?: number | undefined;
  /** Told where the audit trails end after the request, to keep it outside the store. */
  readonly onAuditHeads: (heads: readonly AuditHead[]) => void;
}

export function openRequestScope<Db extends RawClient>(options: RequestScopeOptions<Db>): RequestScope<Db> {
  const { client, databaseRole, databaseSchema, caller, entities, correlationId, idempotency } = options;
  const guard = new CommandGuard({ databaseSchema, caller, correlationId }, options.onAuditHeads);
  const transact: Transact = (work) => session.transact(work);
  const session: Session<Db> = new Session({
    client,
    role: databaseRole,
    caller,
    around: (db, work) => guard.around(db, work),
    afterUndone: (cause) => guard.afterUndone(cause, transact),
    deadlineAt: options.deadlineAt,
  });
  const now = options.clock();
  return {
    session,
    loaders: new RequestLoaders(session),
    caller,
    now,
    today: dayInParis(now),
    correlationId,
    guard,
    idempotency,
    entities: {
      exist: async (references, correlation) => {
        // Another subgraph may need the store that this request holds.
        await session.release();
        return entities.exist(references, { caller, correlationId: correlation });
      },
    },
  };
}
