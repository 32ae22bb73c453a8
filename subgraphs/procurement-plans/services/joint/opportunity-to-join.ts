import { actingOrganisation, unknown } from "../../../../shared/commands/refuse";
import type { Day } from "../../../../shared/kernel/day";
import type { Db, Scope } from "../../context";
import { poolableLines } from "../../repositories/pooling/poolable-line.repository";
import { opportunityFollowed } from "../../rules/pooling/opportunity-followed";
import { opportunityName } from "../../rules/pooling/opportunity-id";
import { rankedOpportunities } from "../../rules/pooling/ranked-opportunities";
import type { Bringing } from "./bring-need";

/** What a joint procurement takes from the pooling opportunity that it is formed of. */
export interface OpportunityToJoin {
  /** SIREN of the intercommunality. */
  readonly pool: string;
  readonly cpvCode: string;
  readonly nature: "GOODS" | "SERVICES" | "WORKS";
  readonly domainId: string | null;
  readonly lastDayToJoin: Day;
  /** By decreasing value of their needs. */
  readonly buyerSirets: readonly string[];
  /** The needs of the caller's own organisation; null when it has none there. */
  readonly ownNeed: Bringing | null;
}

/** An opportunity that the caller sees today. Throws Refusal for any other. */
export async function opportunityToJoin(db: Db, scope: Scope, id: string): Promise<OpportunityToJoin> {
  const { today } = scope;
  const pool = opportunityName(id)?.pool ?? "";
  const lines = pool === "" ? [] : await poolableLines(db, [pool], { on: today });
  const opportunities = rankedOpportunities(pool, lines, today);
  const opportunity = opportunityFollowed({ opportunityId: id, lineIds: [] }, opportunities);
  const largest = opportunity?.lines.reduce((best, each) =>
    each.valueCents > best.valueCents ? each : best,
  );
  if (opportunity === null || largest === undefined) {
    throw unknown(
      "UNKNOWN_OPPORTUNITY",
      "Cette opportunité n'existe pas ou plus, ou ne vous est pas accessible.",
      "poolingOpportunityId",
    );
  }
  const organisation = actingOrganisation(scope.caller);
  const own = opportunity.lines.filter((each) => each.organisation === organisation);
  return {
    ...{ pool, domainId: opportunity.domainId, lastDayToJoin: opportunity.lastDayToJoin },
    // A class is four digits: its code ends in zeros.
    cpvCode: opportunity.cpvClass?.padEnd(8, "0") ?? largest.cpvCode,
    nature: largest.nature,
    buyerSirets: opportunity.participants.map(({ siret }) => siret),
    ownNeed:
      own.length === 0
        ? null
        : {
            valueCents: own.reduce((sum, { valueCents }) => sum + valueCents, 0n),
            ...{ quantityHundredths: null, unit: null },
            plannedProcurementIds: own.map((each) => each.id),
          },
  };
}
