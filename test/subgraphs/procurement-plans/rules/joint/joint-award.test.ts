import { noBreakSpace } from "../../../../../shared/kernel/french-digits";
import {
  awardedTotalFault,
  awardPartsFault,
} from "../../../../../subgraphs/procurement-plans/rules/joint/joint-award";

describe("awardedTotalFault", () => {
  test.each([
    [0n, "VALUE_NOT_POSITIVE"],
    [1n, "ALLOWED"],
    [1_000_000_000_00n, "ALLOWED"],
    [1_000_000_000_01n, "VALUE_TOO_LARGE"],
  ])("%s cents", (cents, expected) => {
    expect(awardedTotalFault(cents)?.code ?? "ALLOWED").toBe(expected);
  });
});

describe("awardPartsFault", () => {
  const parts = (first: bigint, second: bigint) => [
    { organisation: "a", valueCents: first },
    { organisation: "b", valueCents: second },
  ];
  const award = { totalCents: 100_00n, joined: ["a", "b"] };

  test.each([
    ["a cent below the whole", parts(60_00n, 39_99n), "PARTS_NOT_WHOLE"],
    ["the whole", parts(60_00n, 40_00n), "ALLOWED"],
    ["a cent above the whole", parts(60_00n, 40_01n), "PARTS_NOT_WHOLE"],
    ["a part below nothing", parts(-1n, 100_01n), "VALUE_NEGATIVE"],
    ["a member that pays nothing", parts(0n, 100_00n), "ALLOWED"],
    ["a member left out", parts(100_00n, 0n).slice(0, 1), "MEMBER_WITHOUT_SHARE"],
  ])("%s", (_, given, expected) => {
    expect(awardPartsFault(given, award)?.code ?? "ALLOWED").toBe(expected);
  });

  test("gives the sum that they make, and what it should be", () => {
    expect(awardPartsFault(parts(60_00n, 39_99n), award)?.message).toBe(
      `Les parts des membres font 99,99${noBreakSpace}€ : elles doivent faire 100,00${noBreakSpace}€.`,
    );
  });
});
