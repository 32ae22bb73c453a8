import { addMonths, compareDays, type Day } from "../../../shared/kernel/day";

export type LabelStatus = "ACTIVE" | "RENEWAL_DUE" | "EXPIRED" | "WITHDRAWN" | "UNDETERMINED";

export interface LabelValidity {
  readonly obtainedOn: Day;
  /** Last day of validity; null when no end is known. */
  readonly validUntil: Day | null;
  readonly withdrawnOn: Day | null;
  /** How long before its end the scheme asks for the renewal, in months. */
  readonly renewalNoticeMonths: number;
  readonly isRenewed: boolean;
}

/** The status of an award on a day; null before it was obtained. An unknown end is never taken for "no end". */
export function labelStatusOn(validity: LabelValidity, day: Day): LabelStatus | null {
  const { obtainedOn, validUntil, withdrawnOn, renewalNoticeMonths, isRenewed } = validity;
  if (compareDays(day, obtainedOn) < 0) return null;
  if (withdrawnOn !== null && compareDays(day, withdrawnOn) >= 0) return "WITHDRAWN";
  if (validUntil === null) return "UNDETERMINED";
  if (compareDays(day, validUntil) > 0) return "EXPIRED";
  const renewalFrom = addMonths(validUntil, -renewalNoticeMonths);
  return !isRenewed && compareDays(day, renewalFrom) >= 0 ? "RENEWAL_DUE" : "ACTIVE";
}
