import type { Cents } from "../../../../shared/kernel/money";

// Where a value is no longer an estimate but a mistake of typing. None of these is a rule of law.

/** A billion euros: several times what an agglomeration spends in a year. */
export const largestValueCents: Cents = 1_000_000_000_00n;

/** A billion units, in hundredths. */
export const largestQuantityHundredths = 1_000_000_000_00n;

/** Fifty years. */
export const longestDurationMonths = 600;

/** First year and three more. */
export const longestPlanYears = 4;

export const earliestPlanYear = 2000;
export const latestPlanYear = 2100;

export const longestTitle = 200;
export const longestText = 5_000;
export const longestUnit = 40;

/** As many lots as a page shows. */
export const mostLots = 100;

/** Five years: further than any plan reaches. */
export const mostMonthsMoved = 60;
