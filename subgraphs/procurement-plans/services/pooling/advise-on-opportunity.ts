import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { lawOfDay } from "../../loaders/law/law-of-day";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import { buyerCategoryOf } from "../../rules/law/buyer-category";
import { articleName, type DatedLaw } from "../../rules/law/dated-law";
import type { ProcedureAdvice } from "../../rules/law/procedure-for";
import { opportunityExplanation } from "../../rules/pooling/opportunity-explanation";
import { lawDay, pooledProcedure } from "../../rules/pooling/pooled-procedures";
import { poolingLevers, type PoolingLever } from "../../rules/pooling/pooling-levers";
import type { PoolingParticipant } from "../../rules/pooling/pooling-opportunity";
import type { RankedOpportunity } from "../../rules/pooling/ranked-opportunities";

type AskedOpportunity = RankedOpportunity & {
  /** The day on which it could be joined. */
  readonly on: Day;
};

interface TogetherAdvice {
  readonly law: DatedLaw;
  readonly together: ProcedureAdvice;
  readonly levers: readonly PoolingLever[];
}

/** The procedure that all the needs ask for, bought as one purchase, and the levers worth looking at then. */
export async function adviseTogether(scope: Scope, opportunity: AskedOpportunity): Promise<TogetherAdvice> {
  const { lines, participants, on } = opportunity;
  const [law, ...buyers] = await Promise.all([
    lawOfDay(scope.loaders, lawDay(lines, on)),
    ...participants.map(({ siret }) => scope.loaders.one(buyerBySiret, siret)),
  ]);
  const together = pooledProcedure(lines, buyers.map(categoryOf), law);
  return { law, together, levers: poolingLevers(opportunity, together.procedure, law) };
}

/** The procedure that the needs of one buyer ask for, bought alone. */
export async function adviseParticipant(
  { loaders }: Scope,
  { siret, lines }: Pick<PoolingParticipant, "siret" | "lines">,
  lawOn: Day,
): Promise<ProcedureAdvice> {
  const [law, buyer] = await Promise.all([lawOfDay(loaders, lawOn), loaders.one(buyerBySiret, siret)]);
  return pooledProcedure(lines, [categoryOf(buyer)], law);
}

/** All of an opportunity, in French. */
export async function explainOpportunity(scope: Scope, opportunity: AskedOpportunity): Promise<string> {
  const lawOn = lawDay(opportunity.lines, opportunity.on);
  const [{ law, together, levers }, buyers] = await Promise.all([
    adviseTogether(scope, opportunity),
    Promise.all(
      opportunity.participants.map(async (participant) => {
        const buyer = await scope.loaders.one(buyerBySiret, participant.siret);
        const advice = await adviseParticipant(scope, participant, lawOn);
        return { name: buyer?.name ?? null, valueCents: participant.valueCents, advice };
      }),
    ),
  ]);
  return opportunityExplanation({
    ...{ opportunity, buyers, lawOn, together },
    levers: levers.map((lever) => ({ ...lever, article: articleName(law, lever.legalBasisId) })),
  });
}

function categoryOf(buyer: BuyerRow | null) {
  return buyer === null ? null : buyerCategoryOf(buyer.kind);
}
