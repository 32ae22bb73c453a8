import type { Caller } from "../access/caller";
import { dayInParis, type Day } from "../kernel/day";
import { RequestLoaders } from "../loading/request-loaders";
import { Session, type RawClient, type TransactionalClient } from "../runtime/session";
import type { EntityLookup } from "./entity-lookup";

/** Everything that the resolvers of one subgraph request share: the GraphQL context. */
export interface RequestScope<Db extends RawClient> {
  readonly session: Session<Db>;
  readonly loaders: RequestLoaders<Db>;
  readonly caller: Caller;
  /** The present instant, for traces. */
  readonly now: Date;
  /** The present calendar day in Paris, for rules. */
  readonly today: Day;
  readonly entities: EntityLookup;
  readonly correlationId: string;
}

export interface RequestScopeOptions<Db extends RawClient> {
  readonly client: TransactionalClient<Db>;
  readonly databaseRole: string;
  readonly caller: Caller;
  readonly clock: () => Date;
  readonly entities: EntityLookup;
  readonly correlationId: string;
}

export function openRequestScope<Db extends RawClient>(options: RequestScopeOptions<Db>): RequestScope<Db> {
  const { client, databaseRole, caller, entities, correlationId } = options;
  const session = new Session({ client, role: databaseRole, caller });
  const now = options.clock();
  return {
    session,
    loaders: new RequestLoaders(session),
    caller,
    now,
    today: dayInParis(now),
    correlationId,
    entities: {
      exist: async (references, correlation) => {
        // Another subgraph may need the store that this request holds.
        await session.release();
        return entities.exist(references, correlation);
      },
    },
  };
}
