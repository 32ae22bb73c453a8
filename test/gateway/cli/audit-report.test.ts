import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import { auditVerdict } from "../../../gateway/cli/audit-report";
import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { openAuditHeads, type AuditHeadFile } from "../../../shared/commands/audit-heads";
import { subgraphManifests } from "../../../subgraphs/all";
import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { memberOf } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let folder: string;
let heads: AuditHeadFile;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const table = "territorial_labels.audit_entry";

/** Changes the table as somebody who owns it could, its guards put aside. */
async function tamper(sql: string): Promise<void> {
  await store.database.script(
    `ALTER TABLE ${table} DISABLE TRIGGER ALL; ${sql}; ALTER TABLE ${table} ENABLE TRIGGER ALL;`,
  );
}

async function act(caller: Caller, days: readonly string[]): Promise<void> {
  const subgraph = territorialLabels.open({
    database: store.database,
    entities: { exist: (references) => Promise.resolve(references.map(() => true)) },
    clock: () => new Date("2026-11-23T09:00:00Z"),
    onFault: (fault) => {
      throw new Error("The subgraph met a fault", { cause: fault });
    },
    onAuditHeads: heads.append,
  });
  for (const day of days) {
    await subgraph.execute({
      document: parse(`mutation { recordLabelAward(input: {
        schemeId: "rfar", territoryCode: "200089456", obtainedOn: "${day}" }) { __typename } }`),
      caller,
      correlationId: "test",
    });
  }
}

beforeEach(async () => {
  await tamper(`TRUNCATE ${table}`);
  folder = mkdtempSync(join(tmpdir(), "hub-heads-"));
  heads = openAuditHeads(folder, "key-of-the-tests-0123456789abcdefgh");
  await act(memberOf("200089456"), ["2027-01-01", "2027-01-02", "2027-01-03"]);
  await act(anonymousCaller([]), ["2026-01-01"]);
});

const verdict = () => auditVerdict(store.database, heads, subgraphManifests);

const labels = "Labels et territoires : organisation 200089456, écriture";

describe("audit verify", () => {
  test("tells how many entries stand in an unbroken chain", async () => {
    expect(await verdict()).toEqual({ isIntact: true, lines: ["4 écritures vérifiées, chaîne intacte."] });
  });

  test.each([
    [
      "a changed entry",
      `UPDATE ${table} SET code = 'NONE' WHERE organisation = '200089456' AND sequence = 2`,
      `${labels} 2 : l’écriture a été modifiée (CHANGED).`,
    ],
    [
      "a removed entry",
      `DELETE FROM ${table} WHERE organisation = '200089456' AND sequence = 2`,
      `${labels} 2 : une écriture manque (MISSING).`,
    ],
    [
      "a cut tail",
      `DELETE FROM ${table} WHERE organisation = '200089456' AND sequence > 1`,
      `${labels} 2 : la fin du journal a été coupée (CUT_TAIL).`,
    ],
    [
      "a trail of nobody removed",
      `DELETE FROM ${table} WHERE organisation = '000000000'`,
      "Labels et territoires : journal des anonymes, écriture 1 : la fin du journal a été coupée (CUT_TAIL).",
    ],
    [
      "an entry added behind the back of the program, in another's name",
      `SET LOCAL hub.organisation = '212703755'; SELECT territorial_labels.append_audit('a', 'DONE', NULL, 's', NULL, 'c')`,
      "Labels et territoires : organisation 212703755, écriture 1 : aucune tête signée : une fin coupée ne se verrait pas (HEADLESS).",
    ],
    [
      "a table dropped by renaming it",
      `ALTER TABLE ${table} RENAME TO audit_gone; CREATE TABLE ${table} (LIKE territorial_labels.audit_gone)`,
      `${labels} 1 : la fin du journal a été coupée (CUT_TAIL).`,
    ],
  ])("shows %s", async (name, sql, line) => {
    await tamper(sql);
    const { isIntact, lines } = await verdict();
    if (name.includes("renaming")) {
      await store.database.script(
        `DROP TABLE ${table}; ALTER TABLE territorial_labels.audit_gone RENAME TO audit_entry`,
      );
    }
    expect(isIntact).toBe(false);
    expect(lines).toContain(line);
    expect(lines.at(-1)).toMatch(/^\d écritures lues, \d défaut\(s\)\.$/);
  });

  test("counts the heads that were written by another hand", async () => {
    appendFileSync(
      join(folder, "audit-heads.jsonl"),
      `${JSON.stringify({ databaseSchema: "territorial_labels", organisation: "200089456", sequence: 9, hash: "0", signature: "x" })}\n`,
    );
    expect((await verdict()).lines).toContain(
      "Têtes des journaux : 1 ligne(s) falsifiée(s) ou illisible(s).",
    );
  });
});
