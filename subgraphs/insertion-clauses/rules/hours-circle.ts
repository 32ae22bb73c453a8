/** Who stands around the hours of employers, as SIRENs: what is not for everybody is for them. */
export interface HoursCircle {
  readonly owner: string;
  /** Organisations of the facilitators that the owner has mandated for the day. */
  readonly mandated: readonly string[];
  readonly employers: readonly string[];
}

export function isInCircle(
  { owner, mandated, employers }: HoursCircle,
  organisation: string | null,
): boolean {
  return organisation !== null && [owner, ...employers, ...mandated].includes(organisation);
}
