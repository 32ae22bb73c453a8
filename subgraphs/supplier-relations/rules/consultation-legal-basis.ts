import { compareDays, type Day } from "../../../shared/kernel/day";
import { consultationLaws } from "../reference/consultation-law";

/** The text in force on a day that allows a buyer to consult the market; null for a day that no text known covers. */
export function consultationLegalBasisOn(day: Day): string | null {
  const law = consultationLaws.find(
    ({ validFrom, validTo }) =>
      compareDays(day, validFrom) >= 0 && (validTo === null || compareDays(day, validTo) <= 0),
  );
  return law?.citation ?? null;
}
