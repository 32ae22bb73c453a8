import type { Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import type { PoolingBasis } from "./pooling-groups";
import type { PoolingOpportunity } from "./pooling-opportunity";

export interface OpportunityFilter {
  readonly since?: Day | null;
  readonly buyerSiret?: string | null;
  readonly basis?: PoolingBasis | null;
  readonly domainId?: string | null;
  readonly cpvPrefix?: string | null;
  readonly considerations?: readonly string[] | null;
  readonly valueFrom?: Cents | null;
  readonly organisationsFrom?: number | null;
}

/** Whether an opportunity meets every condition given. */
export function isAskedFor(opportunity: PoolingOpportunity, filter: OpportunityFilter): boolean {
  const { since, buyerSiret, basis, domainId, cpvPrefix, considerations, valueFrom, organisationsFrom } =
    filter;
  const declared = opportunity.considerations.map(({ consideration }) => consideration);
  return (
    (since == null || opportunity.improvedOn >= since) &&
    (buyerSiret == null || opportunity.participants.some(({ siret }) => siret === buyerSiret)) &&
    (basis == null || opportunity.basis === basis) &&
    (domainId == null || opportunity.lines.some((line) => line.domainId === domainId)) &&
    (cpvPrefix == null || opportunity.lines.some(({ cpvCode }) => cpvCode.startsWith(cpvPrefix))) &&
    (considerations == null || considerations.every((each) => declared.includes(each))) &&
    (valueFrom == null || opportunity.valueCents >= valueFrom) &&
    (organisationsFrom == null || opportunity.organisationCount >= organisationsFrom)
  );
}
