import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { Session, type TransactionalClient } from "../../../shared/runtime/session";
import { openLabelsClient, type LabelsClient, type LabelsTransaction } from "../../support/labels-client";
import { memberOf } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

const role = "hub_territorial_labels";
const louviers = "212703755";

let store: TestStore;
let client: LabelsClient;
beforeAll(async () => {
  store = await openTestStore();
  client = openLabelsClient(store.database);
});
afterAll(async () => {
  await client.$disconnect();
  await store.close();
});

function sessionOf(caller: Caller): Session<LabelsTransaction> {
  return new Session({ client, role, caller });
}

const identityQuery = `SELECT current_user::text AS "user", current_setting('hub.organisation', true) AS organisation,
  current_setting('hub.pools', true) AS pools, current_setting('hub.subject', true) AS subject,
  current_setting('hub.roles', true) AS roles`;

function identityIn(db: LabelsTransaction): Promise<readonly Record<string, string>[]> {
  return db.$queryRawUnsafe(identityQuery);
}

const caller: Caller = { ...memberOf(louviers, "person-7"), roles: ["BUYER", "ELECTED"] };
const applied = {
  user: role,
  organisation: louviers,
  pools: "200089456",
  subject: "person-7",
  roles: "BUYER,ELECTED",
};

/** A client whose transactions cannot be opened, or whose identity cannot be taken. */
function failingClient(failure: Error): TransactionalClient<LabelsTransaction> {
  return { $transaction: () => Promise.reject(failure) };
}

describe("Session", () => {
  test("reads under the role of the hub, with the identity of the caller", async () => {
    const session = sessionOf(caller);
    expect(await session.read(identityIn)).toEqual([applied]);
    await session.release();
  });

  test("writes under the role of the hub, with the identity of the caller", async () => {
    expect(await sessionOf(caller).write(identityIn)).toEqual([applied]);
  });

  test("gives an anonymous caller no organisation, no subject and no role", async () => {
    const session = sessionOf(anonymousCaller(["200089456", "247600588"]));
    expect(await session.read(identityIn)).toEqual([
      { user: role, organisation: "", pools: "200089456,247600588", subject: "", roles: "" },
    ]);
    await session.release();
  });

  test("leaves neither role nor identity on the connection", async () => {
    const session = sessionOf(caller);
    await session.read(identityIn);
    await session.release();
    await session.write(identityIn);
    const [left] = await store.database.query<Record<string, string | null>>(identityQuery);
    expect(left?.["user"]).not.toBe(role);
    for (const setting of ["organisation", "pools", "subject", "roles"]) {
      expect(left?.[setting] ?? "").toBe("");
    }
  });

  test("takes a caller's identity as values, never as SQL", async () => {
    const session = sessionOf({ ...caller, subject: "x', true), set_config('role', 'postgres" });
    expect(await session.read(identityIn)).toEqual([
      { ...applied, subject: "x', true), set_config('role', 'postgres" },
    ]);
    await session.release();
  });

  test("shares one transaction among the reads of a request, and ends it when released", async () => {
    store.statements.length = 0;
    const session = sessionOf(caller);
    const transactionOf = (db: LabelsTransaction) =>
      db.$queryRawUnsafe<readonly { now: Date }[]>("SELECT now() AS now");
    const times = await Promise.all([
      session.read(transactionOf),
      session.read(transactionOf),
      session.read(transactionOf),
    ]);
    expect(new Set(times.map(([row]) => row?.now.getTime())).size).toBe(1);
    await session.release();
    expect(store.statements.filter((sql) => sql.includes("set_config"))).toHaveLength(1);
    expect(store.statements.filter((sql) => sql === "SELECT now() AS now")).toHaveLength(3);
    await session.read(transactionOf);
    await session.release();
    expect(store.statements.filter((sql) => sql.includes("set_config"))).toHaveLength(2);
  });

  test("holds nothing after a release, nor before the first read", async () => {
    store.statements.length = 0;
    const session = sessionOf(caller);
    await session.release();
    await session.release();
    expect(store.statements).toEqual([]);
  });

  test("ends the shared read before a change, so that the two do not wait for each other", async () => {
    const session = sessionOf(caller);
    await session.read(identityIn);
    await expect(session.write(identityIn)).resolves.toEqual([applied]);
  });

  test("undoes a change whole when its work throws", async () => {
    const insertion = {
      organisation: louviers,
      visibility: "PUBLIC",
      territoryCode: "27375",
      title: "t",
      summary: "s",
    } as const;
    const adoptedOn = new Date("2026-01-05T00:00:00Z");
    const change = sessionOf(caller).write(async (db) => {
      await db.councilResolution.create({ data: { ...insertion, id: "undone", adoptedOn } });
      throw new Error("after the insertion");
    });
    await expect(change).rejects.toThrow("after the insertion");
    const rows = await store.database.query(
      "SELECT 1 FROM territorial_labels.council_resolution WHERE id = 'undone'",
    );
    expect(rows).toEqual([]);
  });

  test("fails every reader when its transaction cannot be opened, and leaves none waiting", async () => {
    const session = new Session({ client: failingClient(new Error("no connection")), role, caller });
    const readers = await Promise.allSettled([
      session.read(identityIn),
      session.read(identityIn),
      session.read(identityIn),
    ]);
    expect(readers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    await expect(session.read(identityIn)).rejects.toThrow("no connection");
    await session.release();
  });

  test("fails a read whose role does not exist, then works again after a release", async () => {
    const wrong = new Session({ client, role: "hub_no_such_role", caller });
    await expect(wrong.read(identityIn)).rejects.toThrow();
    await wrong.release();
    expect(await sessionOf(caller).write(identityIn)).toEqual([applied]);
  });

  test("lets the readers of many requests take turns", async () => {
    const sessions = Array.from({ length: 30 }, (_, index) =>
      sessionOf({ ...caller, subject: `person-${index}` }),
    );
    const subjects = await Promise.all(
      sessions.map(async (session) => {
        const [row] = await session.read(identityIn);
        await session.release();
        return row?.["subject"];
      }),
    );
    expect(subjects).toEqual(sessions.map(({ caller: each }) => each.subject));
  });
});

describe("Session with a deadline", () => {
  const within = (ms: number) => new Session({ client, role, caller, deadlineAt: performance.now() + ms });

  test("reads before it, and tells the store when to stop", async () => {
    const session = within(60_000);
    const [limit] = await session.read((db) =>
      db.$queryRawUnsafe<{ limit: string }[]>(
        "SELECT setting AS limit FROM pg_settings WHERE name = 'statement_timeout'",
      ),
    );
    await session.release();
    expect(Number(limit?.limit)).toBeGreaterThan(1000);
    expect(Number(limit?.limit)).toBeLessThanOrEqual(60_000);
  });

  test("does not go to the store after it", async () => {
    let opened = 0;
    const watched: TransactionalClient<LabelsTransaction> = {
      $transaction: async () => {
        opened += 1;
        throw new Error("opened");
      },
    };
    const session = new Session({ client: watched, role, caller, deadlineAt: performance.now() });
    await expect(session.read(identityIn)).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(opened).toBe(0);
  });

  test("takes what fails after it for a lack of time, and before it for what it is", async () => {
    const slow = within(60_000);
    const now = jest.spyOn(performance, "now");
    const late = slow.read(() => {
      now.mockReturnValue(Number.MAX_SAFE_INTEGER);
      return Promise.reject(new Error("canceling statement due to statement timeout"));
    });
    await expect(late).rejects.toMatchObject({ code: "TIMEOUT" });
    now.mockRestore();
    await slow.release();
    const quick = within(60_000);
    await expect(quick.read(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    await quick.release();
  });

  test("still writes after it: a trail is never cut short", async () => {
    expect(await within(0).transact(identityIn)).toEqual([applied]);
  });
});
