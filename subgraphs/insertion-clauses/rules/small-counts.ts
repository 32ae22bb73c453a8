/** A number of people, or only that it is small: a small one could let somebody be recognised. */
export interface ShownCount {
  /** Null when it is withheld. */
  readonly count: number | null;
  readonly display: string;
}

/** Who stands around the hours of an employer, as SIRENs. */
export interface HoursCircle {
  readonly owner: string;
  /** Organisations of the facilitators that the owner has mandated for the day. */
  readonly mandated: readonly string[];
  readonly employer: string;
}

const leastShownCount = 5;

/**
 * A number of people as an organisation may see it: the owner, its facilitator and the employer see it as it is;
 * anybody else sees a number under five as "moins de 5".
 * @source Statistical confidentiality, as agreed for the product (domain.md §4).
 */
export function shownCount(count: number, circle: HoursCircle, organisation: string | null): ShownCount {
  return count >= leastShownCount || isInside(circle, organisation)
    ? { count, display: String(count) }
    : { count: null, display: `moins de ${leastShownCount}` };
}

function isInside({ owner, mandated, employer }: HoursCircle, organisation: string | null): boolean {
  return organisation !== null && [owner, employer, ...mandated].includes(organisation);
}
