import * as fc from "fast-check";
import { noBreakSpace } from "../../../../../shared/kernel/french-digits";
import {
  commitmentFault,
  sharesFault,
  splitByShares,
  wholeShare,
} from "../../../../../subgraphs/procurement-plans/rules/joint/joint-shares";

const share = (organisation: string, shareHundredths: bigint) => ({ organisation, shareHundredths });

describe("sharesFault", () => {
  test.each([
    ["a hundredth below the whole", [5000n, 4999n], "SHARES_NOT_WHOLE"],
    ["the whole", [5000n, 5000n], "ALLOWED"],
    ["a hundredth above the whole", [5000n, 5001n], "SHARES_NOT_WHOLE"],
    ["one that pays it all", [0n, 10_000n], "ALLOWED"],
    ["one below nothing", [-1n, 10_001n], "SHARE_OUT_OF_RANGE"],
  ])("%s", (_, [first = 0n, second = 0n], expected) => {
    expect(sharesFault([share("a", first), share("b", second)], ["a", "b"])?.code ?? "ALLOWED").toBe(
      expected,
    );
  });

  test("gives the sum that they make", () => {
    expect(sharesFault([share("a", 3333n), share("b", 6666n)], ["a", "b"])?.message).toBe(
      `Les parts font 99,99${noBreakSpace}% : elles doivent faire 100 %.`,
    );
  });

  test.each([
    ["a member named twice", ["a", "a"], ["a", "b"], "MEMBER_TWICE"],
    ["somebody who did not join", ["a", "c"], ["a", "b"], "NOT_A_MEMBER"],
    ["a member left out", ["a"], ["a", "b"], "MEMBER_WITHOUT_SHARE"],
  ])("refuses %s", (_, named, joined, code) => {
    expect(
      sharesFault(
        named.map((each) => share(each, 5000n)),
        joined,
      ),
    ).toMatchObject({ code });
  });
});

describe("commitmentFault", () => {
  const joined = (...shares: readonly (number | null)[]) =>
    shares.map((shareHundredths, index) => ({ organisation: index.toString(), shareHundredths }));

  test.each([
    ["one member alone", joined(10_000), "MEMBERS_MISSING"],
    ["two members with the whole", joined(2500, 7500), "ALLOWED"],
    ["two members, a hundredth missing", joined(2500, 7499), "SHARES_NOT_WHOLE"],
    ["two members, a hundredth too many", joined(2500, 7501), "SHARES_NOT_WHOLE"],
    ["a member without a share", joined(10_000, null), "SHARES_MISSING"],
    ["three members with the whole", joined(3333, 3333, 3334), "ALLOWED"],
  ])("%s", (_, members, expected) => {
    expect(commitmentFault(members)?.code ?? "ALLOWED").toBe(expected);
  });
});

describe("splitByShares", () => {
  test("gives the cents left over to the largest remainders, the first named where they are equal", () => {
    const thirds = [share("a", 3333n), share("b", 3333n), share("c", 3334n)];
    expect([...splitByShares(100n, thirds)]).toEqual([
      ["a", 33n],
      ["b", 33n],
      ["c", 34n],
    ]);
    expect([...splitByShares(1n, [share("a", 5000n), share("b", 5000n)])]).toEqual([
      ["a", 1n],
      ["b", 0n],
    ]);
  });

  const drawnShares = fc
    .array(fc.integer({ min: 0, max: wholeShare }), { maxLength: 12 })
    .map((cuts) => [0, ...cuts.toSorted((left, right) => left - right), wholeShare])
    .map((cuts) =>
      cuts.slice(1).map((cut, index) => share(index.toString(), BigInt(cut - (cuts[index] ?? 0)))),
    );

  test("always sums to the amount, a cent at most away from the exact part", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), drawnShares, (amount, shares) => {
        expect(
          sharesFault(
            shares,
            shares.map(({ organisation }) => organisation),
          ),
        ).toBeNull();
        const parts = splitByShares(amount, shares);
        expect([...parts.values()].reduce((sum, each) => sum + each, 0n)).toBe(amount);
        for (const { organisation, shareHundredths } of shares) {
          const distance = (parts.get(organisation) ?? -1n) * BigInt(wholeShare) - amount * shareHundredths;
          expect(distance > -BigInt(wholeShare) && distance < BigInt(wholeShare)).toBe(true);
        }
      }),
      { seed: 20261123 },
    );
  });
});
