import { standingEntries } from "../../../../subgraphs/supplier-relations/rules/standing-entries";

describe("entries that stand", () => {
  test("neither an entry reversed nor the one that reverses it", () => {
    const ledger = [
      { id: "1", reversesId: null },
      { id: "2", reversesId: null },
      { id: "3", reversesId: "1" },
    ];
    expect(standingEntries(ledger)).toEqual([{ id: "2", reversesId: null }]);
  });
});
