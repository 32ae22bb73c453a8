import fc from "fast-check";
import {
  calibratedHours,
  type CalibrationAssumptions,
} from "../../../../subgraphs/insertion-clauses/rules/calibration";

const aCalibration: CalibrationAssumptions = {
  amountCents: 1_000_000_00n,
  labourShareBasisPoints: 5_000,
  insertionRateBasisPoints: 500,
  hourlyCostCents: 30_00n,
  rounding: "DOWN_TO_HOUR",
};

describe("calibratedHours", () => {
  test.each([
    ["the check of the domain: 833.33 down to the hour", {}, 833_00],
    ["833.33 to the nearest hour", { rounding: "NEAREST_HOUR" }, 833_00],
    ["833.33 up to the hour", { rounding: "UP_TO_HOUR" }, 834_00],
    ["a whole number stays, rounded up", { hourlyCostCents: 25_00n, rounding: "UP_TO_HOUR" }, 1000_00],
    ["350 hours exactly", { amountCents: 392_000_00n, hourlyCostCents: 28_00n }, 350_00],
    ["one cent less than 350 hours", { amountCents: 391_999_99n, hourlyCostCents: 28_00n }, 349_00],
    ["250 hours exactly", { amountCents: 280_000_00n, hourlyCostCents: 28_00n }, 250_00],
    ["half an hour goes up to the nearest", { amountCents: 600_00n, rounding: "NEAREST_HOUR" }, 1_00],
    ["a cent under half an hour goes down", { amountCents: 599_99n, rounding: "NEAREST_HOUR" }, 0],
    ["interior painting at 70 %", { labourShareBasisPoints: 7_000, hourlyCostCents: 25_00n }, 1400_00],
    ["nothing bought", { amountCents: 0n, rounding: "UP_TO_HOUR" }, 0],
    ["no hourly cost", { hourlyCostCents: 0n }, null],
    ["an amount below zero", { amountCents: -1n }, null],
  ] as const)("%s", (_, change, expected) => {
    expect(calibratedHours({ ...aCalibration, ...change })).toBe(expected);
  });

  test("the three roundings never differ by more than an hour, and keep their order", () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 11n });
    const cost = fc.bigInt({ min: 1_00n, max: 100_00n });
    const basisPoints = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        cents,
        basisPoints,
        basisPoints,
        cost,
        (amountCents, labourShareBasisPoints, rate, hourlyCostCents) => {
          const assumed = {
            amountCents,
            labourShareBasisPoints,
            insertionRateBasisPoints: rate,
            hourlyCostCents,
          };
          const hours = (rounding: CalibrationAssumptions["rounding"]) =>
            calibratedHours({ ...assumed, rounding }) ?? -1;
          const [down, nearest, up] = [hours("DOWN_TO_HOUR"), hours("NEAREST_HOUR"), hours("UP_TO_HOUR")];
          expect(down <= nearest && nearest <= up && up - down <= 100).toBe(true);
        },
      ),
    );
  });
});
