import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import type { AuditHead } from "../../../shared/commands/audit";
import { openAuditHeads } from "../../../shared/commands/audit-heads";
import { verifyTrails } from "../../../shared/commands/audit-verify";
import { StartupError } from "../../../shared/runtime/startup-error";
import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { memberOf } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let heads: AuditHead[];
beforeEach(async () => {
  store = await openTestStore();
  heads = [];
});
afterEach(() => store.close());

/** Records awards as the agglomeration: done, or refused for days in the future. */
async function act(days: readonly string[]): Promise<void> {
  const subgraph = territorialLabels.open({
    database: store.database,
    entities: { exist: (references) => Promise.resolve(references.map(() => true)) },
    clock: () => new Date("2026-11-23T09:00:00Z"),
    onFault: (fault) => {
      throw fault;
    },
    onAuditHeads: (ends) => heads.push(...ends),
  });
  for (const day of days) {
    await subgraph.execute({
      document: parse(`mutation { recordLabelAward(input: {
        schemeId: "rfar", territoryCode: "200089456", obtainedOn: "${day}" }) { __typename } }`),
      caller: memberOf("200089456"),
      correlationId: `corr-${day}`,
    });
  }
}

/** Changes the table as somebody who owns it could, its guards put aside. */
async function tamper(sql: string): Promise<void> {
  await store.database.script(
    `ALTER TABLE territorial_labels.audit_entry DISABLE TRIGGER ALL; ${sql};
     ALTER TABLE territorial_labels.audit_entry ENABLE TRIGGER ALL;`,
  );
}

const verify = () => verifyTrails(store.database, "territorial_labels", heads);

describe("the audit trail", () => {
  test("holds what was done and what was refused, in one chain", async () => {
    await act(["2026-01-01", "2027-01-01", "2026-01-02"]);
    const rows = await store.database.query(
      "SELECT sequence::int, action, outcome, code, correlation_id FROM territorial_labels.audit_entry ORDER BY sequence",
    );
    const action = "Mutation.recordLabelAward";
    expect(rows).toEqual([
      { sequence: 1, action, outcome: "DONE", code: null, correlation_id: "corr-2026-01-01" },
      {
        sequence: 2,
        action,
        outcome: "REFUSED",
        code: "OBTAINED_IN_FUTURE",
        correlation_id: "corr-2027-01-01",
      },
      { sequence: 3, action, outcome: "DONE", code: null, correlation_id: "corr-2026-01-02" },
    ]);
    expect(await verify()).toEqual({ entries: 3, faults: [] });
  });

  test("names nobody: the subject is a digest", async () => {
    await act(["2026-01-01"]);
    const [row] = await store.database.query<object>("SELECT * FROM territorial_labels.audit_entry");
    expect(JSON.stringify(row)).not.toContain("person-1");
  });

  test("cannot be changed, not even by its owner", async () => {
    await act(["2026-01-01"]);
    for (const sql of [
      "UPDATE territorial_labels.audit_entry SET code = 'x'",
      "DELETE FROM territorial_labels.audit_entry",
      "TRUNCATE territorial_labels.audit_entry",
    ]) {
      await expect(store.database.query(sql)).rejects.toThrow("only grows");
    }
  });

  test.each([
    [
      "a changed entry",
      "UPDATE territorial_labels.audit_entry SET code = 'NONE' WHERE sequence = 2",
      "CHANGED",
      2,
    ],
    ["a removed entry", "DELETE FROM territorial_labels.audit_entry WHERE sequence = 2", "MISSING", 2],
    ["a cut tail", "DELETE FROM territorial_labels.audit_entry WHERE sequence = 3", "CUT_TAIL", 3],
    ["a whole trail removed", "TRUNCATE territorial_labels.audit_entry", "CUT_TAIL", 1],
    [
      "an entry whose link was rewritten",
      "UPDATE territorial_labels.audit_entry SET previous_hash = repeat('1', 64) WHERE sequence = 2",
      "UNLINKED",
      2,
    ],
  ])("shows %s", async (_, sql, kind, sequence) => {
    await act(["2026-01-01", "2027-01-01", "2026-01-02"]);
    await tamper(sql);
    expect((await verify()).faults).toEqual([
      { databaseSchema: "territorial_labels", organisation: "200089456", sequence, kind },
    ]);
  });
});

describe("the heads of the trails", () => {
  test("that cannot be kept stop the start", () => {
    const path = join(mkdtempSync(join(tmpdir(), "hub-heads-")), "taken");
    writeFileSync(path, "");
    expect(() => openAuditHeads(path)).toThrow(StartupError);
  });

  const head: AuditHead = {
    databaseSchema: "s",
    organisation: "200089456",
    sequence: 1,
    hash: "a".repeat(64),
  };

  test("are read back from their file, the latest of each trail", () => {
    const file = openAuditHeads(mkdtempSync(join(tmpdir(), "hub-heads-")));
    file.append([head, { ...head, sequence: 2 }]);
    file.append([{ ...head, organisation: "212703755" }]);
    expect(file.read()).toEqual({
      heads: [
        { ...head, sequence: 2 },
        { ...head, organisation: "212703755" },
      ],
      forged: 0,
    });
  });

  test("changed by hand are told apart", () => {
    const folder = mkdtempSync(join(tmpdir(), "hub-heads-"));
    openAuditHeads(folder).append([head]);
    const path = join(folder, "audit-heads.jsonl");
    writeFileSync(path, `${readFileSync(path, "utf8").replace('"sequence":1', '"sequence":9')}rubbish\n`);
    expect(openAuditHeads(folder).read()).toEqual({ heads: [], forged: 2 });
  });
});
