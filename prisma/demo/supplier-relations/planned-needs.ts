import { dayOf, type Day } from "../../../shared/kernel/day";
import { generatedPlans } from "../procurement-plans/generated";
import type { Random } from "../random";

/** A line of a commune's plan, as the generated plans of procurement-plans have it. */
export interface PlannedNeed {
  readonly id: string;
  readonly organisation: string;
  readonly buyerSiret: string;
  readonly visibility: "PUBLIC" | "POOLED" | "PRIVATE";
  readonly pool: string | null;
  readonly need: string;
  readonly cpvCode: string;
  readonly domainId: string | null;
  readonly noticeOn: Day;
}

/** The lines of the generated plans whose notice has a day. */
export function plannedNeeds(): readonly PlannedNeed[] {
  return generatedPlans().plannedProcurements.flatMap((line) => {
    const { id, organisation, buyerSiret, visibility, pool = null, need, cpvCode, domainId = null } = line;
    const known = { id, organisation, buyerSiret, visibility, pool, need, cpvCode, domainId };
    return line.noticeOn instanceof Date ? [{ ...known, noticeOn: dayOf(line.noticeOn) }] : [];
  });
}

/** One line of an organisation among those; null when it has none. */
export function aNeedOf(
  random: Random,
  needs: readonly PlannedNeed[],
  organisation: string,
): PlannedNeed | null {
  const own = needs.filter((need) => need.organisation === organisation);
  return own[random.below(own.length)] ?? null;
}
