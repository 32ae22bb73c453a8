import { addDays } from "../../../../shared/kernel/day";
import { lawOn } from "../../../../subgraphs/procurement-plans/repositories/law/dated-law.repository";
import {
  parameterFor,
  type BuyerCategory,
  type DatedLaw,
  type ProcurementNature,
} from "../../../../subgraphs/procurement-plans/rules/law/dated-law";
import { procedureFor } from "../../../../subgraphs/procurement-plans/rules/law/procedure-for";
import { procurementStore } from "../../../support/procurement-store";
import { openTestStore, type TestStore } from "../../../support/test-store";

/** Thresholds in euros excluding VAT, as the table of the law states them: written here, not read from what ships. */
interface Column {
  readonly freeGoodsAndServices: bigint;
  readonly freeWorks: bigint;
  readonly notice: bigint;
  readonly europeLocal: bigint;
  readonly europeState: bigint;
  readonly europeWorks: bigint;
}
const until2025: Column = {
  freeGoodsAndServices: 40_000n,
  freeWorks: 100_000n,
  notice: 90_000n,
  europeLocal: 221_000n,
  europeState: 143_000n,
  europeWorks: 5_538_000n,
};
const fromJanuary2026: Column = {
  ...until2025,
  europeLocal: 216_000n,
  europeState: 140_000n,
  europeWorks: 5_404_000n,
};
const fromApril2026: Column = { ...fromJanuary2026, freeGoodsAndServices: 60_000n };

/** The day before, of and after each change of law. */
const days: readonly (readonly [string, Column])[] = [
  ["2025-12-30", until2025],
  ["2025-12-31", until2025],
  ["2026-01-01", fromJanuary2026],
  ["2026-01-02", fromJanuary2026],
  ["2026-03-31", fromJanuary2026],
  ["2026-04-01", fromApril2026],
  ["2026-04-02", fromApril2026],
  ["2026-08-21", fromApril2026],
  ["2026-08-22", fromApril2026],
  ["2026-08-23", fromApril2026],
  ["2026-11-23", fromApril2026],
];
const natures: readonly ProcurementNature[] = ["GOODS", "SERVICES", "WORKS"];
const categories: readonly BuyerCategory[] = ["LOCAL_AUTHORITY", "STATE"];

/** What the table says, read without the rule. */
function expected(column: Column, nature: ProcurementNature, category: BuyerCategory, cents: bigint): string {
  const europeGoods = category === "STATE" ? column.europeState : column.europeLocal;
  const europe = nature === "WORKS" ? column.europeWorks : europeGoods;
  const free = nature === "WORKS" ? column.freeWorks : column.freeGoodsAndServices;
  if (cents < free * 100n) return "WITHOUT_ADVERTISING";
  if (cents < column.notice * 100n) return "ADAPTED";
  return cents < europe * 100n ? "ADAPTED_WITH_ADVERTISING" : "FORMALISED";
}

const cases = days.flatMap(([day, column]) =>
  natures.flatMap((nature) => categories.map((category) => ({ day, column, nature, category }))),
);

let store: TestStore;
const laws = new Map<string, DatedLaw>();
beforeAll(async () => {
  store = await openTestStore();
  const db = procurementStore(store);
  const known = [
    "2016-06-01",
    "2019-03-31",
    "2019-12-31",
    "2020-01-01",
    "2022-12-31",
    "2023-01-01",
    "2023-12-31",
  ];
  for (const day of [...days.map(([each]) => each), ...known]) laws.set(day, await lawOn(db, day));
  await db.$disconnect();
});
afterAll(() => store.close());

function lawOf(day: string): DatedLaw {
  return laws.get(day) ?? { day, thresholds: [], parameters: [], articles: [] };
}

describe("the thresholds that ship", () => {
  test.each(cases)("$day, $nature, $category: the cent below, on and above each", (asked) => {
    const { day, column, nature, category } = asked;
    const found = Object.values(column).flatMap((euros: bigint) =>
      [-1n, 0n, 1n].map((cent) => {
        const valueCents = euros * 100n + cent;
        const question = { valueCents, nature, buyerCategory: category, durationMonths: null };
        return [
          valueCents,
          procedureFor(question, lawOf(day)).procedure,
          expected(column, nature, category, valueCents),
        ] as const;
      }),
    );
    expect(found).toHaveLength(18);
    expect(found.filter(([, advised, stated]) => advised !== stated)).toEqual([]);
  });

  test.each([
    ["before any threshold is known", "2019-12-31", "GOODS", 1n, "UNDETERMINED"],
    ["from the first day of the lowest one", "2020-01-01", "GOODS", 39_999_99n, "WITHOUT_ADVERTISING"],
    ["above it, while the European one is not known", "2023-12-31", "GOODS", 40_000_00n, "UNDETERMINED"],
    ["works, before their own is known", "2022-12-31", "WORKS", 1n, "UNDETERMINED"],
    ["works, from its first day", "2023-01-01", "WORKS", 99_999_99n, "WITHOUT_ADVERTISING"],
    ["under the texts of 2016", "2016-06-01", "GOODS", 1n, "UNDETERMINED"],
  ] as const)("%s", (_, day, nature, valueCents, procedure) => {
    const question = { valueCents, nature, buyerCategory: "LOCAL_AUTHORITY", durationMonths: null } as const;
    expect(procedureFor(question, lawOf(day)).procedure).toBe(procedure);
  });

  test("each rests on an article in force that day", () => {
    const homeless = days.flatMap(([day]) => {
      const { thresholds, parameters, articles } = lawOf(day);
      return [...thresholds, ...parameters].filter(
        ({ legalBasisId }) => !articles.some(({ id }) => id === legalBasisId),
      );
    });
    expect(homeless).toEqual([]);
  });
});

describe("the other figures that ship", () => {
  test.each([
    ["COUNTED_MONTHS_AT_MOST", "SERVICES", 48n],
    ["COUNTED_MONTHS_AT_MOST", "WORKS", null],
    ["ESSENTIAL_DATA_WITHIN", "WORKS", 2n],
    ["SPASER_YEARLY_FROM", "GOODS", 50_000_000_00n],
  ] as const)("%s for %s", (code, nature, value) => {
    expect(parameterFor(lawOf("2026-11-23"), code, nature)?.value ?? null).toBe(value);
  });

  test("no two of a kind hold on the same day for the same purchase", async () => {
    const rows = await store.database.query<{ readonly id: string; readonly validTo: string | null }>(
      `SELECT id, valid_to::text AS "validTo" FROM procurement_plans.procurement_threshold WHERE valid_to IS NOT NULL`,
    );
    const db = procurementStore(store);
    for (const { validTo } of rows) {
      const { thresholds } = await lawOn(db, addDays(validTo ?? "", 1));
      const keys = thresholds.flatMap(({ kind, natures: concerned, buyerCategory }) =>
        concerned.map((nature) => `${kind} ${nature} ${buyerCategory ?? ""}`),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
    await db.$disconnect();
  });
});
