import {
  lineFaults,
  type LineDraft,
} from "../../../../../subgraphs/procurement-plans/rules/plans/line-draft";
import { removedLotsFault } from "../../../../../subgraphs/procurement-plans/rules/plans/line-lots";

const draft: LineDraft = {
  ...{ need: "Nettoyage", description: "", cpvCode: "90911200", valueCents: 100_00n, nature: "SERVICES" },
  ...{ quantityHundredths: null, unit: null, noticeOn: null, startOn: null, latestNeededOn: null },
  ...{ durationMonths: null, lots: [] },
};
const cleaning = { name: "Nettoyage", cpvPrefixes: ["9091", "3983"] };
const plan = { year: 2026, lastYear: 2027 };
const lot = { number: 1, title: "Écoles", cpvCode: "90911300", valueCents: 100_00n };

function faultsOf(difference: Partial<LineDraft>, domain: typeof cleaning | null = null) {
  return lineFaults({ ...draft, ...difference }, { plan, domain }).map(
    ({ code, path }) => `${code} ${path.slice(1).join(".")}`,
  );
}

describe("lineFaults", () => {
  test("finds nothing wrong with a line that is right", () => {
    expect(faultsOf({ lots: [lot] }, cleaning)).toEqual([]);
  });

  test.each([
    [0n, ["VALUE_NOT_POSITIVE value"]],
    [-1n, ["VALUE_NOT_POSITIVE value"]],
    [1n, []],
    [1_000_000_000_00n, []],
    [1_000_000_000_01n, ["VALUE_TOO_LARGE value"]],
  ])("a value of %d cents", (valueCents, expected) => {
    expect(faultsOf({ valueCents })).toEqual(expected);
  });

  test.each([
    [null, null, []],
    [1n, "m²", []],
    [1n, null, ["QUANTITY_WITHOUT_UNIT unit"]],
    [null, "m²", ["UNIT_WITHOUT_QUANTITY quantity"]],
    [0n, "m²", ["QUANTITY_NOT_POSITIVE quantity"]],
    [1_000_000_000_00n, "m²", []],
    [1_000_000_000_01n, "m²", ["QUANTITY_TOO_LARGE quantity"]],
    [1n, " ", ["TEXT_EMPTY unit"]],
  ])("a quantity of %d hundredths in %s", (quantityHundredths, unit, expected) => {
    expect(faultsOf({ quantityHundredths, unit })).toEqual(expected);
  });

  test.each([
    ["2026-05-02", "2026-05-01", null, ["WINDOW_REVERSED startOn"]],
    ["2026-05-01", "2026-05-01", null, []],
    [null, "2026-05-02", "2026-05-01", ["WINDOW_REVERSED latestNeededOn"]],
    [null, "2026-05-01", "2026-05-01", []],
    ["2026-05-02", null, "2026-05-01", ["WINDOW_REVERSED latestNeededOn"]],
    [null, "2025-12-31", null, ["START_OUTSIDE_PLAN startOn"]],
    [null, "2026-01-01", null, []],
    [null, "2027-12-31", null, []],
    [null, "2028-01-01", null, ["START_OUTSIDE_PLAN startOn"]],
    ["2025-11-01", "2026-01-01", "2028-01-01", []],
  ])("noticed on %s, started on %s, needed by %s", (noticeOn, startOn, latestNeededOn, expected) => {
    expect(faultsOf({ noticeOn, startOn, latestNeededOn })).toEqual(expected);
  });

  test.each([
    [0, ["DURATION_OUT_OF_RANGE durationMonths"]],
    [1, []],
    [600, []],
    [601, ["DURATION_OUT_OF_RANGE durationMonths"]],
  ])("a duration of %d months", (durationMonths, expected) => {
    expect(faultsOf({ durationMonths })).toEqual(expected);
  });

  test.each([
    ["45210000", "WORKS", []],
    ["45210000", "SERVICES", ["CPV_CONTRADICTS_NATURE cpvCode"]],
    ["45210000", "GOODS", ["CPV_CONTRADICTS_NATURE cpvCode"]],
    ["44210000", "WORKS", ["CPV_CONTRADICTS_NATURE cpvCode"]],
    ["46000000", "GOODS", []],
  ] as const)("the code %s of %s", (cpvCode, nature, expected) => {
    expect(faultsOf({ cpvCode, nature })).toEqual(expected);
  });

  test("a code is one of its domain, unless that one has no prefix", () => {
    expect(faultsOf({ cpvCode: "90920000" }, cleaning)).toEqual(["CPV_OUTSIDE_DOMAIN cpvCode"]);
    expect(faultsOf({ cpvCode: "39830000", nature: "GOODS" }, cleaning)).toEqual([]);
    expect(faultsOf({ cpvCode: "90920000" }, { ...cleaning, cpvPrefixes: [] })).toEqual([]);
  });

  test("lots sum to the line at most, to the cent", () => {
    const half = { ...lot, number: 2, valueCents: 50_00n };
    expect(faultsOf({ lots: [half, { ...lot, valueCents: 50_00n }] })).toEqual([]);
    expect(faultsOf({ lots: [half, { ...lot, valueCents: 50_01n }] })).toEqual(["LOTS_ABOVE_LINE lots"]);
  });

  test("tells everything that is wrong, in the order of the form", () => {
    const lots = [lot, { ...lot, title: "", cpvCode: "39830000", valueCents: 0n }];
    expect(
      faultsOf({ need: "", description: "x".repeat(5_001), cpvCode: "45000000", valueCents: 0n, lots }),
    ).toEqual([
      "TEXT_EMPTY need",
      "TEXT_TOO_LONG description",
      "CPV_CONTRADICTS_NATURE cpvCode",
      "VALUE_NOT_POSITIVE value",
      "LOT_OUTSIDE_DIVISION lots.0.cpvCode",
      "TEXT_EMPTY lots.1.title",
      "LOT_OUTSIDE_DIVISION lots.1.cpvCode",
      "VALUE_NOT_POSITIVE lots.1.value",
      "LOT_NUMBER_TWICE lots.1.number",
      "LOTS_ABOVE_LINE lots",
    ]);
  });

  test.each([
    [0, ["LOT_NUMBER_OUT_OF_RANGE lots.0.number"]],
    [1, []],
    [999, []],
    [1_000, ["LOT_NUMBER_OUT_OF_RANGE lots.0.number"]],
  ])("a lot numbered %d", (number, expected) => {
    expect(faultsOf({ lots: [{ ...lot, number }] })).toEqual(expected);
  });
});

test("a lot goes unless it is under contract", () => {
  expect(removedLotsFault([{ number: 1, isUnderContract: false }])).toBeNull();
  expect(
    removedLotsFault([
      { number: 1, isUnderContract: false },
      { number: 2, isUnderContract: true },
    ]),
  ).toMatchObject({
    code: "LOT_UNDER_CONTRACT",
    message: expect.stringContaining("lot 2"),
  });
});
