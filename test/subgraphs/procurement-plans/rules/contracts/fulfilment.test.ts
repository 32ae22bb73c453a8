import {
  fulfilmentOf,
  fulfilmentStatus,
  plannedAgainstAwarded,
  type FulfilmentCell,
} from "../../../../../subgraphs/procurement-plans/rules/contracts/fulfilment";

const cell: FulfilmentCell = {
  ...{ status: "AWARDED", coverage: "ALL", lineCount: 1, lotCount: 0, awardedLotCount: 0, contractCount: 1 },
  ...{ plannedCents: 1000n, awardedCents: 900n, currentCents: 950n },
};

describe("how far a line is fulfilled", () => {
  test.each([
    ["OPEN", "NONE", "NOT_STARTED"],
    ["LAUNCHED", "NONE", "UNDER_WAY"],
    ["LAUNCHED", "SOME", "PARTLY"],
    ["LAUNCHED", "ALL", "FULFILLED"],
    ["OPEN", "SOME", "PARTLY"],
    ["AWARDED", "NONE", "FULFILLED"],
    ["AWARDED", "SOME", "FULFILLED"],
    ["ABANDONED", "SOME", "ABANDONED"],
    ["CARRIED_OVER", "NONE", "CARRIED_OVER"],
  ] as const)("%s with %s of its contracts: %s", (status, coverage, expected) => {
    expect(fulfilmentStatus({ status, coverage })).toBe(expected);
  });
});

describe("planned against awarded", () => {
  test("is compared, to the cent, for lines whose every contract is seen", () => {
    const unseen = {
      ...cell,
      coverage: "NONE",
      awardedCents: 0n,
      currentCents: 0n,
      contractCount: 0,
    } as const;
    const above = { ...cell, awardedCents: 1001n, currentCents: 1001n };
    expect(fulfilmentOf([cell]).differenceCents).toBe(-100n);
    expect(fulfilmentOf([cell, above]).differenceCents).toBe(-99n);
    expect(fulfilmentOf([unseen]).differenceCents).toBeNull();
    expect(fulfilmentOf([cell, unseen]).differenceCents).toBe(-100n);
  });

  test("counts on both sides the same lines: awarded, and with every contract seen", () => {
    const others = (["NONE", "SOME"] as const).map((coverage) => ({ ...cell, coverage }));
    const cells = [cell, ...others, { ...cell, status: "ABANDONED" as const }];
    const compared = { count: 1, plannedCents: 1000n, awardedCents: 900n };
    expect(plannedAgainstAwarded(cells)).toEqual(compared);
    expect(plannedAgainstAwarded(others)).toEqual({ count: 0, plannedCents: 0n, awardedCents: 0n });
  });

  test("is nothing of nothing", () => {
    expect(fulfilmentOf([])).toMatchObject({
      lineCount: 0,
      plannedCents: 0n,
      differenceCents: null,
      byStatus: [],
    });
  });

  test("sums everything seen, and by status in their order", () => {
    const open = { ...cell, status: "OPEN", coverage: "NONE", awardedCents: 0n, currentCents: 0n } as const;
    expect(fulfilmentOf([cell, open])).toMatchObject({
      ...{ lineCount: 2, plannedCents: 2000n, awardedCents: 900n, currentCents: 950n },
      byStatus: [
        { status: "NOT_STARTED", lineCount: 1, plannedCents: 1000n },
        { status: "FULFILLED", lineCount: 1, plannedCents: 1000n },
      ],
    });
  });
});
