import { addMonths, compareDays, type Day } from "../../../shared/kernel/day";

export type RetentionCategory = "SUPPLIER_CONTACT" | "CONSULTATION_CONTACT";

/** For how long a category of data is kept, and why: dated data, never a constant. */
export interface RetentionRule {
  readonly category: RetentionCategory;
  readonly months: number;
  readonly legalBasis: string;
  /** First day on which the rule applies. */
  readonly validFrom: Day;
  /** Last day; null for one without an end. */
  readonly validTo: Day | null;
}

/** What the retention of a contact depends on. */
export interface RetainedContact {
  readonly recordedOn: Day;
  /** When each consultation that names the contact was closed; null for one that is still open. */
  readonly consultationsClosedOn: readonly (Day | null)[];
}

export interface ContactHold {
  /** First day on which the contact may be erased; null while a consultation is open. */
  readonly endsOn: Day | null;
  readonly legalBasis: string;
}

/** The legal retention that keeps a contact from being erased on a day; null when none does. */
export function contactHold(
  { consultationsClosedOn }: RetainedContact,
  rules: readonly RetentionRule[],
  day: Day,
): ContactHold | null {
  const rule = ruleInForce(rules, "CONSULTATION_CONTACT", day);
  if (rule === null || consultationsClosedOn.length === 0) return null;
  const endsOn = latest(
    consultationsClosedOn.map((closedOn) => (closedOn === null ? null : addMonths(closedOn, rule.months))),
  );
  if (endsOn !== null && compareDays(endsOn, day) <= 0) return null;
  return { endsOn, legalBasis: rule.legalBasis };
}

/** First day on which a contact is kept no longer; null when it cannot be told, and then the contact is kept. */
export function retentionEnd(
  contact: RetainedContact,
  rules: readonly RetentionRule[],
  day: Day,
): Day | null {
  const rule = ruleInForce(rules, "SUPPLIER_CONTACT", day);
  if (rule === null) return null;
  const own = addMonths(contact.recordedOn, rule.months);
  const hold = contactHold(contact, rules, day);
  return hold === null ? own : latest([own, hold.endsOn]);
}

/** Whether the retention of a contact has ended on a day. */
export function isRetentionOver(
  contact: RetainedContact,
  rules: readonly RetentionRule[],
  day: Day,
): boolean {
  const endsOn = retentionEnd(contact, rules, day);
  return endsOn !== null && compareDays(endsOn, day) <= 0;
}

function ruleInForce(
  rules: readonly RetentionRule[],
  category: RetentionCategory,
  day: Day,
): RetentionRule | null {
  const inForce = rules.filter(
    (rule) =>
      rule.category === category &&
      compareDays(rule.validFrom, day) <= 0 &&
      (rule.validTo === null || compareDays(day, rule.validTo) <= 0),
  );
  // Where two overlap, the later one was meant to replace the earlier.
  return inForce.toSorted((left, right) => compareDays(right.validFrom, left.validFrom))[0] ?? null;
}

/** The latest of some days; null, which is later than any, when one of them is. */
function latest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.toSorted(compareDays).at(-1) ?? null);
}
