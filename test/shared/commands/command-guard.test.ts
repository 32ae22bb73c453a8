import { Sql } from "@prisma/client/runtime/client";
import type { AuditFact, AuditHead } from "../../../shared/commands/audit";
import { CommandGuard } from "../../../shared/commands/command-guard";
import type { RawClient } from "../../../shared/runtime/session";
import { memberOf } from "../../support/run-query";

const read: AuditFact = { action: "Supplier.contacts", outcome: "READ", code: null, entity: "one" };

/** A guard over a store that numbers what it is given to append. */
function open() {
  const appended: AuditFact[] = [];
  const heads: AuditHead[] = [];
  const db: RawClient = {
    $queryRawUnsafe: <T>() => Promise.resolve([] as T),
    $queryRaw: <T>(query: unknown) => {
      const [facts] = query instanceof Sql ? query.values : [];
      appended.push(...(JSON.parse(String(facts)) as readonly AuditFact[]));
      return Promise.resolve([{ organisation: "212703755", sequence: appended.length, hash: "h" }] as T);
    },
  };
  const scope = { databaseSchema: "test", caller: memberOf("212703755"), correlationId: "c" };
  const guard = new CommandGuard(scope, (ends) => heads.push(...ends));
  const flush = () => guard.flush((work) => work(db));
  return { guard, db, appended, heads, flush };
}

describe("CommandGuard", () => {
  test("records what was noted in one statement, and tells where the trail then ends", async () => {
    const { guard, appended, heads, flush } = open();
    guard.note(read);
    guard.note({ ...read, entity: "two" });
    await flush();
    expect(appended.map(({ entity }) => entity)).toEqual(["one", "two"]);
    expect(heads).toMatchObject([{ databaseSchema: "test", sequence: 2 }]);
    await flush();
    expect(heads).toHaveLength(1);
  });

  test("notes once what a request repeats, by what was done to which entity", async () => {
    const { guard, appended, flush } = open();
    for (const fact of [read, read, { ...read, entity: "two" }, { ...read, outcome: "REFUSED" as const }]) {
      guard.noteOnce(fact);
    }
    await flush();
    expect(appended).toHaveLength(3);
  });

  test("a change that is undone after its mark leaves no head, and the one before it stays", async () => {
    const { guard, db, heads, flush } = open();
    const command = { action: "change", place: "change", idempotency: null };
    await guard.run(command, () => guard.around(db, () => Promise.resolve({ id: "kept" })));
    await guard.run(command, async () => {
      await guard.around(db, () => Promise.resolve({ id: "undone" }));
      await guard.afterUndone(new Error("the commit failed"), (work) => work(db));
    });
    await flush();
    expect(heads.map(({ sequence }) => sequence)).toEqual([1]);
  });
});
