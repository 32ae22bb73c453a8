import { anonymousCaller } from "../../../shared/access/caller";
import type { EntityLookup } from "../../../shared/federation/entity-lookup";
import { openRequestScope } from "../../../shared/federation/request-scope";
import type { RawClient, TransactionalClient } from "../../../shared/runtime/session";

/** A client that tells whether one of its transactions is under way. */
function observedClient(): TransactionalClient<RawClient> & { readonly open: () => number } {
  let open = 0;
  const db: RawClient = {
    $queryRawUnsafe: <T>() => Promise.resolve([] as T),
    $queryRaw: <T>() => Promise.resolve([] as T),
  };
  return {
    open: () => open,
    $transaction: async (work) => {
      open += 1;
      return work(db).finally(() => {
        open -= 1;
      });
    },
  };
}

function scopeAt(instant: string, entities: EntityLookup, client = observedClient()) {
  return openRequestScope({
    client,
    databaseRole: "hub_test",
    databaseSchema: "test",
    caller: anonymousCaller([]),
    clock: () => new Date(instant),
    entities,
    correlationId: "correlation-1",
    idempotency: null,
    onAuditHeads: () => undefined,
  });
}

const noneExists: EntityLookup = { exist: (references) => Promise.resolve(references.map(() => false)) };

describe("openRequestScope", () => {
  test.each([
    ["2026-06-30T21:59:59.999Z", "2026-06-30"],
    ["2026-06-30T22:00:00.000Z", "2026-07-01"],
    ["2026-12-31T22:59:59.999Z", "2026-12-31"],
    ["2026-12-31T23:00:00.000Z", "2027-01-01"],
  ])("at %s, the day in Paris is %s", (instant, day) => {
    expect(scopeAt(instant, noneExists)).toMatchObject({ today: day, now: new Date(instant) });
  });

  test("holds no transaction while another subgraph is asked, which may need the same store", async () => {
    const client = observedClient();
    const openWhileAsked: number[] = [];
    const entities: EntityLookup = {
      exist: async (references, asker) => {
        openWhileAsked.push(client.open());
        expect(asker).toEqual({ caller: scope.caller, correlationId: "correlation-1" });
        return references.map(() => true);
      },
    };
    const scope = scopeAt("2026-11-23T09:00:00Z", entities, client);
    await scope.session.read(() => Promise.resolve());
    expect(client.open()).toBe(1);
    const references = [{ __typename: "Supplier", siret: "21270375500012" }];
    expect(await scope.entities.exist(references, scope.correlationId)).toEqual([true]);
    expect(openWhileAsked).toEqual([0]);
    await scope.session.read(() => Promise.resolve());
    expect(client.open()).toBe(1);
    await scope.session.release();
    expect(client.open()).toBe(0);
  });
});
