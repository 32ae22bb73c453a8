import type { DatedLaw } from "../law/dated-law";
import type { ProcedureAdvised } from "../law/procedure-for";
import type { PoolingOpportunity } from "./pooling-opportunity";

export type PoolingLeverKind = "SOCIAL_CONDITION" | "RESERVED_LOT";

/** What pooling makes possible, from facts alone: whether suppliers can answer is not known here. */
export interface PoolingLever {
  readonly kind: PoolingLeverKind;
  /** In French. */
  readonly reason: string;
  readonly legalBasisId: string;
}

const socialCondition = "ccp-l2112-2";
const compulsorySocialCondition = "ccp-l2112-2-1";
const reservedToInsertion = "ccp-l2113-13";

/** The levers worth looking at together, each resting on an article in force on the day of the law. */
export function poolingLevers(
  { considerations }: Pick<PoolingOpportunity, "considerations">,
  together: ProcedureAdvised,
  law: DatedLaw,
): readonly PoolingLever[] {
  const declaring =
    considerations.find(({ consideration }) => consideration === "SOCIAL")?.organisationCount ?? 0;
  const levers: readonly (PoolingLever | null)[] = [
    together === "FORMALISED" && isInForce(law, compulsorySocialCondition) ? compulsory : null,
    declaring === 0 ? null : shared(declaring),
    declaring === 0 ? null : reserved(declaring),
  ];
  return levers.filter((lever) => lever !== null).filter(({ legalBasisId }) => isInForce(law, legalBasisId));
}

const compulsory: PoolingLever = {
  kind: "SOCIAL_CONDITION",
  legalBasisId: compulsorySocialCondition,
  reason:
    "Réunis, les besoins atteignent le seuil européen : des conditions d'exécution sociales y sont obligatoires, sauf exception motivée.",
};

function shared(declaring: number): PoolingLever {
  return {
    kind: "SOCIAL_CONDITION",
    legalBasisId: socialCondition,
    reason: `${organisations(declaring)} une considération sociale : réunis, les besoins peuvent porter une même clause sociale d'exécution.`,
  };
}

function reserved(declaring: number): PoolingLever {
  return {
    kind: "RESERVED_LOT",
    legalBasisId: reservedToInsertion,
    reason: `${organisations(declaring)} une considération sociale : un lot du marché commun peut être réservé à l'insertion par l'activité économique, si des structures peuvent y répondre.`,
  };
}

function organisations(count: number): string {
  return count === 1 ? "Une organisation déclare" : `${count.toString()} organisations déclarent`;
}

function isInForce({ articles }: DatedLaw, id: string): boolean {
  return articles.some((article) => article.id === id);
}
