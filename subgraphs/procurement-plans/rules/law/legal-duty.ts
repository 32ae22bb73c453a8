import { compareDays, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { versionInForce, type Validity } from "../in-force";
import type { ProcurementNature, ThresholdKind } from "./dated-law";
import type { LegalOutcome } from "./legal-outcome";

export type LegalDuty =
  "SOCIAL_PERFORMANCE_CONDITIONS" | "ENVIRONMENTAL_CONSIDERATIONS" | "ESSENTIAL_DATA_PUBLICATION";

/** What the law asks of purchases during some days, beside their procedure. */
export interface DutyRule extends Validity {
  readonly id: string;
  readonly duty: LegalDuty;
  readonly natures: readonly ProcurementNature[];
  /** From which threshold on; null for any value. */
  readonly thresholdKind: ThresholdKind | null;
  readonly legalBasisId: string;
}

export interface DutyCheck {
  readonly duty: LegalDuty;
  /** Day whose law is applied. */
  readonly on: Day;
  readonly outcome: LegalOutcome;
  /** What was looked at, in French. */
  readonly findings: readonly string[];
  /** Null when the duty is not known here at all. */
  readonly legalBasisId: string | null;
  /** Last day to do it; null when it has none, or does not apply. */
  readonly dueOn: Day | null;
  /** The exception that it is met by; null otherwise. */
  readonly exemptionId: string | null;
}

export type Found = Pick<DutyCheck, "outcome" | "findings"> & Partial<DutyCheck>;

/** A duty as the law of a day has it. */
export interface DutyOfDay {
  readonly duty: LegalDuty;
  readonly on: Day;
  /** Null when it is not in force that day. */
  readonly rule: DutyRule | null;
  /** The version that comes next, else the last one that was. */
  readonly other: DutyRule | null;
}

export function dutyOfDay(rules: readonly DutyRule[], duty: LegalDuty, on: Day): DutyOfDay {
  const versions = rules.filter((each) => each.duty === duty);
  const ordered = versions.toSorted((left, right) => compareDays(left.validFrom, right.validFrom));
  const next = ordered.find(({ validFrom }) => compareDays(validFrom, on) > 0);
  return { duty, on, rule: versionInForce(versions, on), other: next ?? ordered.at(-1) ?? null };
}

export function dutyCheck({ duty, on, rule, other }: DutyOfDay, found: Found): DutyCheck {
  const legalBasisId = (rule ?? other)?.legalBasisId ?? null;
  return { duty, on, legalBasisId, dueOn: null, exemptionId: null, ...found };
}

/** Why a duty that is not in force on a day does not apply. */
export function notInForce({ on, other }: DutyOfDay): Found {
  const day = formatDayInFrench(on);
  if (other === null) {
    return { outcome: "UNDETERMINED", findings: ["Cette obligation n'est pas connue ici."] };
  }
  const told =
    compareDays(other.validFrom, on) > 0
      ? `Cette obligation entre en vigueur le ${formatDayInFrench(other.validFrom)} : le droit du ${day} ne la connaît pas.`
      : `Cette obligation n'est plus en vigueur le ${day}.`;
  return { outcome: "NOT_APPLICABLE", findings: [told] };
}
