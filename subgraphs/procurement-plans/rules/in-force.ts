import { compareDays, type Day } from "../../../shared/kernel/day";

/** The days on which something dated holds. */
export interface Validity {
  readonly validFrom: Day;
  /** Last day in force; null when no end is known. */
  readonly validTo: Day | null;
}

/** Whether a dated fact holds on a day: both its first and its last day count. */
export function isInForce({ validFrom, validTo }: Validity, day: Day): boolean {
  return compareDays(day, validFrom) >= 0 && (validTo === null || compareDays(day, validTo) <= 0);
}

/** The version that holds on a day, the latest to begin when two overlap; null when none does. */
export function versionInForce<Version extends Validity>(
  versions: readonly Version[],
  day: Day,
): Version | null {
  return versions
    .filter((version) => isInForce(version, day))
    .reduce<Version | null>(
      (latest, version) =>
        latest === null || compareDays(version.validFrom, latest.validFrom) > 0 ? version : latest,
      null,
    );
}
