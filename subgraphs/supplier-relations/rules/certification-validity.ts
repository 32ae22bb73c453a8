import { compareDays, type Day } from "../../../shared/kernel/day";

export interface CertificationPeriod {
  readonly validFrom: Day;
  /** Last day of validity; null for a certificate without an end. */
  readonly validUntil: Day | null;
}

/** Whether a certificate holds on a day: both its first and its last day count. */
export function isCertificationValidOn({ validFrom, validUntil }: CertificationPeriod, day: Day): boolean {
  return compareDays(day, validFrom) >= 0 && (validUntil === null || compareDays(day, validUntil) <= 0);
}
