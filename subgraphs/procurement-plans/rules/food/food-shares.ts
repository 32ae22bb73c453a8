import type { FoodCharacteristic, FoodFamily, LocalOrigin } from "./food-characteristic";
import { foodClasses, foodClassOf, isQuality, type FoodClass } from "./food-class";
import type { ShareMeasure } from "./share-measure";

/** Spend alike, summed. */
export interface FoodCell {
  readonly family: FoodFamily;
  readonly characteristics: readonly FoodCharacteristic[];
  readonly local: LocalOrigin;
  readonly lineCount: number;
  readonly valueCents: bigint;
}

export interface FoodClassFigures {
  readonly foodClass: FoodClass;
  readonly valueCents: bigint;
  /** Of the value: what also comes from fair trade. A sub-amount, counted in no other class. */
  readonly fairTradeCents: bigint;
}

/** What is measured of the food bought. */
export type FoodMeasure =
  "ORGANIC_SHARE" | "QUALITY_SHARE" | "MEAT_AND_FISH_QUALITY_SHARE" | "FAIR_TRADE_SHARE" | "LOCAL_SHARE";

export interface FoodShareFigures {
  readonly lineCount: number;
  readonly totalCents: bigint;
  /** Every class, best first; their values sum up to the total. */
  readonly byClass: readonly FoodClassFigures[];
  readonly measures: Readonly<Record<FoodMeasure, ShareMeasure>>;
}

/** What the law wants of meat and fish is about these families: cured meats (charcuterie) are counted apart. */
const meatAndFish: readonly FoodFamily[] = ["MEAT_AND_POULTRY", "FISH_AND_SEAFOOD"];

/** The shares of a spend, each euro counted once; null when nothing was bought. */
export function foodShares(cells: readonly FoodCell[]): FoodShareFigures | null {
  if (cells.length === 0) return null;
  const isFairTrade = ({ characteristics }: FoodCell): boolean => characteristics.includes("FAIR_TRADE");
  return {
    lineCount: cells.reduce((sum, { lineCount }) => sum + lineCount, 0),
    totalCents: centsOf(cells),
    byClass: foodClasses.map((foodClass) => {
      const counted = cells.filter((cell) => foodClassOf(cell.characteristics) === foodClass);
      return {
        foodClass,
        valueCents: centsOf(counted),
        fairTradeCents: centsOf(counted.filter(isFairTrade)),
      };
    }),
    measures: {
      ORGANIC_SHARE: measure(cells, (cell) => foodClassOf(cell.characteristics) === "ORGANIC"),
      QUALITY_SHARE: measure(cells, hasQuality),
      MEAT_AND_FISH_QUALITY_SHARE: measure(
        cells.filter(({ family }) => meatAndFish.includes(family)),
        hasQuality,
      ),
      FAIR_TRADE_SHARE: measure(cells, isFairTrade),
      LOCAL_SHARE: {
        partCents: centsOf(cells.filter(({ local }) => local === "LOCAL")),
        undeclaredCents: centsOf(cells.filter(({ local }) => local === "UNDECLARED")),
        wholeCents: centsOf(cells),
      },
    },
  };
}

function hasQuality({ characteristics }: FoodCell): boolean {
  return isQuality(foodClassOf(characteristics));
}

function measure(cells: readonly FoodCell[], has: (cell: FoodCell) => boolean): ShareMeasure {
  return {
    partCents: centsOf(cells.filter(has)),
    undeclaredCents: centsOf(cells.filter(({ characteristics }) => characteristics.length === 0)),
    wholeCents: centsOf(cells),
  };
}

function centsOf(cells: readonly FoodCell[]): bigint {
  return cells.reduce((sum, { valueCents }) => sum + valueCents, 0n);
}
