import { opportunityName } from "./opportunity-id";
import type { PoolingOpportunity } from "./pooling-opportunity";

/** A decision about an opportunity, as it was named on its day, with the lines that it then had. */
export interface FollowedOpportunity {
  readonly opportunityId: string;
  readonly lineIds: readonly string[];
}

type Named = Pick<PoolingOpportunity, "id" | "basis" | "lines">;

/**
 * The opportunity that an earlier name now stands for: the one of the same basis that holds its anchor, or else any that
 * does, or else the one that holds most of the lines of its day. Null when nothing is left of it.
 */
export function opportunityFollowed<Opportunity extends Named>(
  { opportunityId, lineIds }: FollowedOpportunity,
  opportunities: readonly Opportunity[],
): Opportunity | null {
  const name = opportunityName(opportunityId);
  if (name === null) return null;
  const holding = opportunities.filter(({ lines }) => lines.some(({ id }) => id === name.anchorId));
  const anchored = holding.find(({ basis }) => basis === name.basis) ?? holding[0];
  return anchored ?? mostlyMadeOf(lineIds, opportunities);
}

function mostlyMadeOf<Opportunity extends Named>(
  lineIds: readonly string[],
  opportunities: readonly Opportunity[],
): Opportunity | null {
  const remembered = new Set(lineIds);
  return (
    opportunities
      .map((opportunity) => ({
        opportunity,
        shared: opportunity.lines.filter(({ id }) => remembered.has(id)).length,
      }))
      .filter(({ shared }) => shared > 0)
      .reduce<{ readonly opportunity: Opportunity; readonly shared: number } | null>(
        (best, each) =>
          best === null ||
          each.shared > best.shared ||
          (each.shared === best.shared && each.opportunity.id < best.opportunity.id)
            ? each
            : best,
        null,
      )?.opportunity ?? null
  );
}
