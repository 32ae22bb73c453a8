import {
  chainOrigin,
  decisionHash,
  entryHash,
  type ChainLink,
  type DecisionContent,
  type EntryContent,
} from "../../../subgraphs/insertion-clauses/rules/ledger-chain";
import { memberOf } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { hoursMutations } from "./hours-mutations";

type Written = ChainLink & { readonly hash: string };

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const employer = memberOf("900200049", "person-employer");
const owner = memberOf("900100017", "person-owner");

function entries(): Promise<readonly (EntryContent & Written)[]> {
  return store.database.query<EntryContent & Written>(
    `SELECT id, organisation, clause_id AS "clauseId", to_char(month, 'YYYY-MM-DD') AS month, trade::text AS trade,
       execution_mode::text AS "executionMode", employer_siret AS "employerSiret", hundredths, round,
       reverses_id AS "reversesId", reason, declared_by AS "declaredBy", declared_subject AS "declaredSubject",
       declared_at AS "declaredAt", sequence, previous_hash AS "previousHash", hash,
       (SELECT coalesce(json_agg(json_build_object('category', category, 'count', count)), '[]')
        FROM insertion_clauses.hours_participation p WHERE p.entry_id = e.id) AS participation
     FROM insertion_clauses.hours_entry e ORDER BY clause_id, sequence`,
  );
}

function decisions(): Promise<readonly (DecisionContent & Written)[]> {
  return store.database.query(
    `SELECT d.id, d.organisation, d.clause_id AS "clauseId", d.entry_id AS "entryId", e.hash AS "entryHash",
       d.decision::text AS decision, to_char(d.decided_on, 'YYYY-MM-DD') AS "decidedOn", d.reason,
       d.decided_by AS "decidedBy", d.decided_subject AS "decidedSubject", d.sequence,
       d.previous_hash AS "previousHash", d.hash
     FROM insertion_clauses.hours_decision d JOIN insertion_clauses.hours_entry e ON e.id = d.entry_id
     ORDER BY d.clause_id, d.sequence`,
  );
}

function expectUnbroken<Row extends Written & { readonly clauseId: string }>(
  rows: readonly Row[],
  hashOf: (row: Row) => string,
) {
  const heads = new Map<string, Written>();
  for (const row of rows) {
    const head = heads.get(row.clauseId);
    expect([row.sequence, row.previousHash]).toEqual([(head?.sequence ?? 0) + 1, head?.hash ?? chainOrigin]);
    expect(hashOf(row)).toBe(row.hash);
    heads.set(row.clauseId, row);
  }
}

describe("the ledger of hours", () => {
  test("every chain holds, in the demonstration and after changes", async () => {
    const declared = await hoursMutations(store, employer).declared();
    await hoursMutations(store, owner).validate(declared);
    await hoursMutations(store, owner).reverse(declared);
    await hoursMutations(store, employer).declare({ hours: 12 });
    const written = await entries();
    expect(written.length).toBeGreaterThan(1500);
    expectUnbroken(written, (entry) => entryHash(entry, entry));
    expectUnbroken(await decisions(), (decision) => decisionHash(decision, decision));
  });

  test("no key has two entries that count", async () => {
    const doubles = await store.database.query(
      `SELECT 1 FROM insertion_clauses.hours_entry e
       LEFT JOIN insertion_clauses.hours_decision d ON d.entry_id = e.id
       WHERE e.round > 0 AND d.decision IS DISTINCT FROM 'REJECTED'
         AND NOT EXISTS (SELECT 1 FROM insertion_clauses.hours_entry r WHERE r.reverses_id = e.id)
       GROUP BY e.clause_id, e.month, e.trade, e.execution_mode, e.employer_siret HAVING count(*) > 1`,
    );
    expect(doubles).toEqual([]);
  });

  test.each(["hours_entry", "hours_decision", "hours_participation"])(
    "nobody changes, deletes or empties %s",
    async (table) => {
      for (const change of [
        `UPDATE insertion_clauses.${table} SET organisation = organisation`,
        `DELETE FROM insertion_clauses.${table}`,
        `TRUNCATE insertion_clauses.${table} CASCADE`,
      ]) {
        await expect(store.database.script(change)).rejects.toThrow("append-only");
      }
    },
  );

  const next =
    "(SELECT max(sequence) + 1 FROM insertion_clauses.hours_entry WHERE clause_id = 'clause-lot-1')";
  const lastHash =
    "(SELECT hash FROM insertion_clauses.hours_entry WHERE clause_id = 'clause-lot-1' ORDER BY sequence DESC LIMIT 1)";
  const forged = {
    month: "month",
    declaredBy: "declared_by",
    sequence: next,
    previousHash: lastHash,
    hundredths: "hundredths",
    round: "1",
  };

  /** An entry made of the first one of the story, some columns changed. */
  const insertLike = (change: Partial<typeof forged>): string => {
    const { month, declaredBy, sequence, previousHash, hundredths, round } = { ...forged, ...change };
    return `INSERT INTO insertion_clauses.hours_entry (id, organisation, clause_id, month, trade, execution_mode, employer_siret,
        declared_by, declared_at, hash, sequence, previous_hash, hundredths, round)
      SELECT 'forged', organisation, clause_id, ${month}, trade, execution_mode, employer_siret, ${declaredBy}, declared_at,
        repeat('a', 64), ${sequence}, ${previousHash}, ${hundredths}, ${round}
      FROM insertion_clauses.hours_entry WHERE id = 'heures-clause-lot-1-001'`;
  };

  test.each([
    ["a second entry of the same key and round", {}, "unique"],
    ["a second round while the first one counts", { round: "2" }, "still counts"],
    ["a row that skips a place", { round: "2", sequence: `${next} + 1` }, "broken chain"],
    ["a row that follows another than the last", { round: "2", previousHash: "hash" }, "broken chain"],
    ["hours below zero that reverse nothing", { hundredths: "-100" }, "hours_entry_hours_check"],
    ["a day within a month", { month: "DATE '2017-02-02'" }, "hours_entry_month_check"],
  ])("the database refuses %s", async (_, change, message) => {
    await expect(store.database.script(insertLike(change))).rejects.toThrow(message);
  });

  const as = (organisation: string, statement: string) => `
    SELECT set_config('role', 'hub_insertion_clauses', true), set_config('hub.organisation', '${organisation}', true),
      set_config('hub.pools', '200089456', true);
    ${statement}`;
  const decide = (organisation: string, entry: string) =>
    as(
      organisation,
      `INSERT INTO insertion_clauses.hours_decision (id, organisation, clause_id, sequence, entry_id, decision, decided_on, decided_by, previous_hash, hash)
       SELECT 'forged', organisation, clause_id, (SELECT max(sequence) + 1 FROM insertion_clauses.hours_decision d WHERE d.clause_id = e.clause_id),
         id, 'VALIDATED', CURRENT_DATE, '${organisation}',
         (SELECT hash FROM insertion_clauses.hours_decision d WHERE d.clause_id = e.clause_id ORDER BY sequence DESC LIMIT 1), repeat('a', 64)
       FROM insertion_clauses.hours_entry e WHERE id = '${entry}'`,
    );

  test("row security refuses a decision by who declared, or by anybody but the owner and its facilitator", async () => {
    const month = "2017-10-01";
    const byOwner = await hoursMutations(store, owner).declared({ month });
    await expect(store.database.script(decide("900100017", byOwner))).rejects.toThrow("row-level security");
    await expect(store.database.script(decide("212703755", byOwner))).rejects.toThrow("row-level security");
  });

  test.each([
    ["in another's name", "'900200049'"],
    ["without standing around the clause", "'212703755'"],
  ])("row security refuses hours declared %s", async (_, declaredBy) => {
    const insert = insertLike({ declaredBy, month: "DATE '2018-01-01'" });
    await expect(store.database.script(as("212703755", insert))).rejects.toThrow("row-level security");
  });
});
