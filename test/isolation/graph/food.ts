import { equalNumber, isOne } from "../engine/filters";
import { one, type Json, type TypeModel } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";
import { drawnFamilies } from "../world/draw-food";
import type { FoodRow } from "../world/food-rows";
import { euros, sum } from "./values";

export const foodType: TypeModel<FoodRow> = {
  name: "FoodSpend",
  fields: {
    id: ({ id }) => id,
    description: ({ description }) => description,
    characteristics: ({ characteristics }) => characteristics,
    local: ({ local }) => local,
    foodClass: ({ characteristics }) => classOf(characteristics),
    visibility: ({ visibility }) => visibility,
    version: ({ version }) => version,
    "value { amount currency }": (row) => euros(row.value_cents),
    "supplier { siret }": (row) => (row.supplier_siret === null ? null : { siret: row.supplier_siret }),
  },
  branches: {
    buyer: one("Buyer", (row, { seen }) => seen.buyer.find(({ siret }) => siret === row.buyer_siret)),
    contract: one("Contract", (row, { seen }) => seen.contract.find(({ id }) => id === row.contract_id)),
  },
};

export const foodList: ListModel<FoodRow> = {
  to: "FoodSpend",
  key: ({ id }) => id,
  orders: { FIRST_DAY: (row) => row.first_day, VALUE: (row) => row.value_cents },
  usual: { field: "FIRST_DAY", direction: "DESC" },
  isOrdered: true,
  filters: {
    year: equalNumber([2024, 2025, 2026], ({ year }) => year),
    family: isOne(drawnFamilies, ({ family }) => family),
  },
};

/** A year that is over: its targets are judged. */
const year = 2025;

export const foodSharesField = `foodShares(year: ${year.toString()}) { year lineCount totalValue { amount currency }
  organicShare qualityShare meatAndFishQualityShare fairTradeShare localShare localUndeclaredValue { amount currency }
  byClass { foodClass value { amount currency } share fairTradeValue { amount currency } } targets { measure outcome } }`;

const classes = [
  "ORGANIC",
  "OFFICIAL_QUALITY_SIGN",
  "OTHER_EGALIM",
  "EXTERNALITIES_OR_PERFORMANCE",
  "OUTSIDE_EGALIM",
  "UNDECLARED",
];

/** Of the characteristics that are drawn. */
function classOf(characteristics: readonly string[]): string {
  const [first = "nothing"] = characteristics;
  const byFirst: Readonly<Record<string, string>> = {
    ...{ ORGANIC: "ORGANIC", PROTECTED_GEOGRAPHICAL_INDICATION: "OFFICIAL_QUALITY_SIGN" },
    ...{ FAIR_TRADE: "OTHER_EGALIM", PERFORMANCE: "EXTERNALITIES_OR_PERFORMANCE" },
    ...{ NONE: "OUTSIDE_EGALIM", nothing: "UNDECLARED" },
  };
  return byFirst[first] ?? "?";
}

/** The shares of a year over the spend that the caller may see. */
export function sharesOf(spend: readonly FoodRow[]): Json {
  const lines = spend.filter((row) => row.year === year);
  if (lines.length === 0) return null;
  const all = cents(lines);
  const has = (row: FoodRow, name: string): boolean => row.characteristics.includes(name);
  const isGood = (row: FoodRow): boolean => classes.indexOf(classOf(row.characteristics)) < 4;
  const meat = lines.filter(({ family }) => family.startsWith("MEAT") || family.startsWith("FISH"));
  const organic = lines.filter((row) => has(row, "ORGANIC"));
  const local = (answer: string): readonly FoodRow[] => lines.filter((row) => row.local === answer);
  return {
    ...{ year, lineCount: lines.length, totalValue: euros(all) },
    organicShare: part(cents(organic), all),
    qualityShare: part(cents(lines.filter(isGood)), all),
    meatAndFishQualityShare: part(cents(meat.filter(isGood)), cents(meat)),
    fairTradeShare: part(cents(lines.filter((row) => has(row, "FAIR_TRADE"))), all),
    localShare: part(cents(local("LOCAL")), all),
    localUndeclaredValue: euros(cents(local("UNDECLARED"))),
    byClass: classes.map((foodClass) => {
      const within = lines.filter((row) => classOf(row.characteristics) === foodClass);
      return {
        ...{ foodClass, value: euros(cents(within)), share: part(cents(within), all) },
        fairTradeValue: euros(cents(within.filter((row) => has(row, "FAIR_TRADE")))),
      };
    }),
    targets: [
      { measure: "QUALITY_SHARE", outcome: judged(lines, isGood, 50) },
      { measure: "ORGANIC_SHARE", outcome: judged(lines, (row) => has(row, "ORGANIC"), 20) },
      { measure: "MEAT_AND_FISH_QUALITY_SHARE", outcome: judged(meat, isGood, 60) },
    ],
  };
}

/** Not declared is held against nobody. */
function judged(lines: readonly FoodRow[], isGood: (row: FoodRow) => boolean, percent: number): string {
  if (lines.length === 0) return "NOT_APPLICABLE";
  const needed = cents(lines) * percent;
  if (cents(lines.filter(isGood)) * 100 >= needed) return "MET";
  const most = lines.filter((row) => isGood(row) || row.characteristics.length === 0);
  return cents(most) * 100 < needed ? "NOT_MET" : "UNDETERMINED";
}

function cents(lines: readonly FoodRow[]): number {
  return sum(lines.map((row) => row.value_cents));
}

/** Cut to four decimals, in integers; null for a part of nothing. */
function part(of: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((of * 10_000) / whole) / 10_000;
}
