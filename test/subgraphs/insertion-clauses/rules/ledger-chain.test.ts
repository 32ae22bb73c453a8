import fc from "fast-check";
import {
  chainOrigin,
  decisionHash,
  entryHash,
  nextLink,
  type DecisionContent,
  type EntryContent,
} from "../../../../subgraphs/insertion-clauses/rules/ledger-chain";

const anEntry: EntryContent = {
  id: "heures-1",
  organisation: "900100017",
  clauseId: "clause-lot-1",
  month: "2017-03-01",
  trade: "ELECTRICITY",
  executionMode: "TEMP_ETTI",
  employerSiret: "90020004900014",
  hundredths: 25_00,
  round: 1,
  reversesId: null,
  reason: null,
  declaredBy: "900200015",
  declaredSubject: null,
  declaredAt: new Date("2017-04-05T09:00:00Z"),
  participation: [
    { category: "REFUGEE", count: 1 },
    { category: "OTHER", count: 2 },
  ],
};

describe("nextLink", () => {
  test("the first row of a chain follows nothing", () => {
    expect(nextLink(null)).toEqual({ sequence: 1, previousHash: chainOrigin });
  });

  test("the next one follows the head", () => {
    expect(nextLink({ sequence: 4, hash: "ab" })).toEqual({ sequence: 5, previousHash: "ab" });
  });
});

describe("entryHash", () => {
  const link = nextLink(null);
  const hash = entryHash(link, anEntry);

  test("is 64 hexadecimal digits and the same whatever the order of the counts", () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(entryHash(link, { ...anEntry, participation: [...anEntry.participation].reverse() })).toBe(hash);
  });

  test.each<[string, Partial<EntryContent>]>([
    ["id", { id: "heures-2" }],
    ["organisation", { organisation: "900100025" }],
    ["clause", { clauseId: "clause-lot-2" }],
    ["month", { month: "2017-04-01" }],
    ["trade", { trade: "CLEANING" }],
    ["execution mode", { executionMode: "DIRECT_HIRE" }],
    ["employer", { employerSiret: "90020003100012" }],
    ["hours", { hundredths: 25_01 }],
    ["round", { round: 2 }],
    ["reversed entry", { reversesId: "heures-0" }],
    ["reason", { reason: "Erreur" }],
    ["declarant", { declaredBy: "900100017" }],
    ["subject", { declaredSubject: "person-1" }],
    ["instant", { declaredAt: new Date("2017-04-05T09:00:00.001Z") }],
    [
      "count",
      {
        participation: [
          { category: "REFUGEE", count: 2 },
          { category: "OTHER", count: 2 },
        ],
      },
    ],
    ["category", { participation: [{ category: "OTHER", count: 2 }] }],
  ])("changes with the %s", (_, change) => {
    expect(entryHash(link, { ...anEntry, ...change })).not.toBe(hash);
  });

  test("changes with the place in the chain", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9999 }),
        fc.stringMatching(/^[0-9a-f]{64}$/),
        (sequence, previousHash) => {
          expect(entryHash({ ...link, sequence }, anEntry)).not.toBe(hash);
          fc.pre(previousHash !== chainOrigin);
          expect(entryHash({ ...link, previousHash }, anEntry)).not.toBe(hash);
        },
      ),
    );
  });
});

describe("decisionHash", () => {
  const aDecision: DecisionContent = {
    id: "decision-1",
    organisation: "900100017",
    clauseId: "clause-lot-1",
    entryId: "heures-1",
    entryHash: entryHash(nextLink(null), anEntry),
    decision: "VALIDATED",
    decidedOn: "2017-04-12",
    reason: null,
    decidedBy: "200089456",
    decidedSubject: null,
  };

  test.each<[string, Partial<DecisionContent>]>([
    ["the entry", { entryHash: entryHash(nextLink(null), { ...anEntry, hundredths: 26_00 }) }],
    ["the decision", { decision: "REJECTED" }],
    ["the day", { decidedOn: "2017-04-13" }],
    ["the reason", { reason: "Motif" }],
    ["who decided", { decidedBy: "900100017" }],
  ])("changes with %s", (_, change) => {
    expect(decisionHash(nextLink(null), { ...aDecision, ...change })).not.toBe(
      decisionHash(nextLink(null), aDecision),
    );
  });
});
