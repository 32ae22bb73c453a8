import { targetOutcome } from "../../../../../subgraphs/procurement-plans/rules/spaser/spaser-target";

const cents = (valueCents: bigint) => ({ contractCount: 0, valueCents });
const count = (contractCount: number) => ({ contractCount, valueCents: 0n });

describe("a target of 30 % of the value", () => {
  const target = { measure: "VALUE", shareBasisPoints: 3000 } as const;

  test.each([
    ["the cent below", 2_999n, 7_001n, 0n, "NOT_MET"],
    ["on it", 3_000n, 7_000n, 0n, "MET"],
    ["the cent above", 3_001n, 6_999n, 0n, "MET"],
    ["reached whatever the undeclared are", 3_000n, 0n, 7_000n, "MET"],
    ["reached if all the undeclared are a yes", 2_999n, 7_000n, 1n, "UNDETERMINED"],
    ["missed although all the undeclared were a yes", 2_998n, 7_001n, 1n, "NOT_MET"],
    ["of nothing", 0n, 0n, 0n, "UNDETERMINED"],
  ])("%s", (_, yes, no, undeclared, outcome) => {
    const parts = { YES: cents(yes), NO: cents(no), UNDECLARED: cents(undeclared) };
    expect(targetOutcome(target, parts)).toBe(outcome);
  });
});

test("a target by number weighs each contract once", () => {
  const target = { measure: "NUMBER", shareBasisPoints: 5000 } as const;
  expect(targetOutcome(target, { YES: count(1), NO: count(1), UNDECLARED: count(0) })).toBe("MET");
  expect(targetOutcome(target, { YES: count(1), NO: count(2), UNDECLARED: count(0) })).toBe("NOT_MET");
  expect(targetOutcome(target, { YES: count(1), NO: count(2), UNDECLARED: count(1) })).toBe("UNDETERMINED");
});
