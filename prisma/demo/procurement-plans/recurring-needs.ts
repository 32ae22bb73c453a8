import { foodAndCleaningNeeds } from "./recurring-food-and-cleaning";
import type { RecurringNeed } from "./recurring-need";
import { supplyNeeds } from "./recurring-supplies";
import { worksNeeds } from "./recurring-works";

/** What communes buy, from which each plan takes some. Their number, 17, has no divisor in common with the stride of `generatedPlans`. */
export const recurringNeeds: readonly RecurringNeed[] = [
  ...foodAndCleaningNeeds,
  ...worksNeeds,
  ...supplyNeeds,
];
