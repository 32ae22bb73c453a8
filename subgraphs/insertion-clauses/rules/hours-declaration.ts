import { addMonths, compareDays, type Day } from "../../../shared/kernel/day";
import { formatHoursInFrench, type HundredthsOfHour } from "../../../shared/kernel/hours";
import type { EligibilityCategory } from "../reference/eligibility-category";
import { invalid, reserved, type RuleFault } from "../../../shared/kernel/rule-fault";

export interface Participation {
  readonly category: EligibilityCategory;
  readonly count: number;
}

export interface DeclaredHours {
  readonly hundredths: HundredthsOfHour;
  /** Empty when the number of people is not declared. */
  readonly participation: readonly Participation[];
}

export interface HoursDraft extends DeclaredHours {
  /** First day of the month in which the hours were done. */
  readonly month: Day;
}

/** Hours beyond which a declaration cannot be true: a dated parameter. */
export interface HoursCap {
  readonly perEntry: HundredthsOfHour;
  readonly perParticipant: HundredthsOfHour;
}

export interface DeclarationContext {
  readonly today: Day;
  readonly worksStartOn: Day;
  /** Null when no cap is known for the month. */
  readonly cap: HoursCap | null;
}

/** Who may declare hours: SIRENs of those who stand around the clause. */
export interface DeclarationCircle {
  readonly owner: string;
  readonly mandated: readonly string[];
  readonly contractor: string | null;
  readonly employer: string;
}

/** Why an organisation may not declare these hours; null when it may. */
export function declarantFault(circle: DeclarationCircle, organisation: string): RuleFault | null {
  const { owner, mandated, contractor, employer } = circle;
  return [owner, contractor, employer, ...mandated].includes(organisation)
    ? null
    : reserved(
        "NOT_A_PARTY",
        "Seuls le maître d'ouvrage, son facilitateur mandaté, le titulaire du lot et l'employeur déclarent des heures.",
      );
}

/** Why hours cannot be declared as drafted; null when they can. The first fault found is told. */
export function declarationFault(draft: HoursDraft, context: DeclarationContext): RuleFault | null {
  return (
    monthFault(draft.month, context) ??
    participationFault(draft.participation) ??
    hoursFault(draft, context.cap)
  );
}

function monthFault(month: Day, { today, worksStartOn }: DeclarationContext): RuleFault | null {
  if (!month.endsWith("-01")) {
    return invalid("NOT_A_MONTH", "Un mois se donne par son premier jour, par exemple 2017-03-01.", "month");
  }
  if (compareDays(month, today) > 0) {
    return invalid("MONTH_IN_FUTURE", "Ce mois n'a pas encore commencé.", "month");
  }
  return compareDays(addMonths(month, 1), worksStartOn) > 0
    ? null
    : invalid("MONTH_BEFORE_WORKS", "Ce mois est antérieur au début des travaux.", "month");
}

function participationFault(participation: readonly Participation[]): RuleFault | null {
  if (participation.some(({ count }) => count < 1)) {
    return invalid(
      "NO_PARTICIPANT",
      "Une catégorie de participants compte au moins une personne.",
      "participants",
    );
  }
  return new Set(participation.map(({ category }) => category)).size === participation.length
    ? null
    : invalid("REPEATED_CATEGORY", "Une catégorie de participants n'est donnée qu'une fois.", "participants");
}

function hoursFault({ hundredths, participation }: HoursDraft, cap: HoursCap | null): RuleFault | null {
  if (hundredths <= 0) {
    return invalid("NO_HOURS", "Le nombre d'heures doit être supérieur à zéro.", "hours");
  }
  if (cap === null) return null;
  const people = participation.reduce((sum, { count }) => sum + count, 0);
  const most = people === 0 ? cap.perEntry : Math.min(cap.perEntry, cap.perParticipant * people);
  return hundredths <= most
    ? null
    : invalid(
        "TOO_MANY_HOURS",
        `Au plus ${formatHoursInFrench(most)} sont vraisemblables pour cette déclaration.`,
        "hours",
      );
}

/** Whether two declarations of the same key say the same: hours and people. */
export function isSameDeclaration(left: DeclaredHours, right: DeclaredHours): boolean {
  const counts = new Map(left.participation.map(({ category, count }) => [category, count]));
  return (
    left.hundredths === right.hundredths &&
    left.participation.length === right.participation.length &&
    right.participation.every(({ category, count }) => counts.get(category) === count)
  );
}
