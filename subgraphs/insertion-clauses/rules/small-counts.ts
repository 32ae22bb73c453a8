import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { EligibilityCategory } from "../reference/eligibility-category";
import type { Participation } from "./hours-declaration";

/** A number of people, or only that it is small: a small one could let somebody be recognised. */
export interface ShownParticipation {
  readonly category: EligibilityCategory;
  /** Null when it is withheld. */
  readonly count: number | null;
  readonly display: string;
}

/** Everything that is published of an entry and that its number of people depends on. */
export interface PeopleAtWork {
  readonly hundredths: HundredthsOfHour;
  readonly participation: readonly Participation[];
  /** Hours beyond which nobody works in a month; null when no cap is known for the month. */
  readonly perParticipant: HundredthsOfHour | null;
}

/** The least number of people that everybody may know. */
const leastKnown = 5;

/** The people of an entry, for the owner, its facilitator and the employer. */
export function wholeParticipation(participation: readonly Participation[]): readonly ShownParticipation[] {
  return participation.map(({ category, count }) => ({ category, count, display: String(count) }));
}

/**
 * The people of an entry, for anybody else: a number under five is "moins de 5".
 *
 * No sum of people is published, so that nothing can be subtracted. But hours are, and nobody works more than the cap:
 * 700 hours are the work of four people at least, and "moins de 5" would then say four. Where the hours alone call for
 * four people in each category, what is under six is withheld: four and five look the same. That is decided by what
 * everybody sees, hours and number of categories, never by the numbers withheld, or deciding would tell them.
 * @source Statistical confidentiality, as agreed for the product (domain.md §4).
 */
export function shownParticipation(people: PeopleAtWork): readonly ShownParticipation[] {
  const leastShown = callsForFourInEach(people) ? leastKnown + 1 : leastKnown;
  return wholeParticipation(people.participation).map((each) =>
    each.count !== null && each.count >= leastShown
      ? each
      : { ...each, count: null, display: `moins de ${leastShown}` },
  );
}

function callsForFourInEach({ hundredths, participation, perParticipant }: PeopleAtWork): boolean {
  if (perParticipant === null) return false;
  return Math.ceil(hundredths / perParticipant) >= (leastKnown - 1) * participation.length;
}
