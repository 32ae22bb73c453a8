import fc from "fast-check";
import {
  entryHash,
  firstBrokenEntry,
  type LedgerEntry,
} from "../../../../subgraphs/supplier-relations/rules/consultation-ledger";

function ledger(length: number): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const content = {
      id: `entry-${sequence.toString()}`,
      consultationId: "consultation-1",
      sequence,
      supplierSiret: "90020001500015",
      contactedOn: "2016-06-14",
      channel: "EVENT",
      told: ["Deux lots", "Heures d'insertion"],
      learnt: null,
      reversesId: null,
      recordedAt: new Date("2016-06-14T16:00:00Z"),
      previousHash: entries.at(-1)?.hash ?? null,
    };
    entries.push({ ...content, hash: entryHash(content) });
  }
  return entries;
}

describe("chain of a ledger", () => {
  test("a ledger as it was written holds, an empty one too", () => {
    expect(firstBrokenEntry(ledger(5))).toBeNull();
    expect(firstBrokenEntry([])).toBeNull();
  });

  test.each([
    ["the supplier", { supplierSiret: "90020002300019" }],
    ["the day", { contactedOn: "2016-06-15" }],
    ["the channel", { channel: "PHONE" }],
    ["what was told", { told: ["Deux lots"] }],
    ["how what was told is divided", { told: ["Deux lotsHeures d'insertion"] }],
    ["what was learnt", { learnt: "" }],
    ["what it reverses", { reversesId: "entry-1" }],
    ["when it was recorded", { recordedAt: new Date("2016-06-14T16:00:00.001Z") }],
    ["its consultation", { consultationId: "consultation-2" }],
  ])("a change of %s shows", (_, change) => {
    const entries = ledger(4).map((entry) => (entry.sequence === 3 ? { ...entry, ...change } : entry));
    expect(firstBrokenEntry(entries)?.sequence).toBe(3);
  });

  test("an entry changed with its hash made anew shows at the next one", () => {
    const entries = ledger(4).map((entry) => {
      if (entry.sequence !== 2) return entry;
      const changed = { ...entry, learnt: "autre chose" };
      return { ...changed, hash: entryHash(changed) };
    });
    expect(firstBrokenEntry(entries)?.sequence).toBe(3);
  });

  test("any entry taken out shows, save at the end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), (length, seed) => {
        const missing = (seed % (length - 1)) + 1;
        const entries = ledger(length).filter(({ sequence }) => sequence !== missing);
        expect(firstBrokenEntry(entries)?.sequence).toBe(missing + 1);
      }),
    );
  });
});
