import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { groupThousands } from "../../../../shared/kernel/french-digits";
import type { Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import { isInForce, type Validity } from "../in-force";
import { amountInFrench } from "./amount-in-french";

export type ProcurementLever = "RESERVE_PROCUREMENT" | "RESERVE_LOT" | "PERFORMANCE_CONDITION";

/** From how many inclusive suppliers a lever is worth looking at. */
export interface LeverRule extends Validity {
  readonly id: string;
  readonly lever: ProcurementLever;
  readonly suppliersAbove: number;
  /** For a budget under this part of their mean turnover alone; null for any budget. */
  readonly budgetBelowPercent: number | null;
}

/** The inclusive structures found for a need. */
export interface SupplyFound {
  readonly supplierCount: number;
  /** EA, EATT and ESAT. */
  readonly adaptedCount: number;
  /** EI, ETTI, AI, ACI and EITI. */
  readonly integrationCount: number;
  /** How many declared a turnover. */
  readonly turnoverCount: number;
  /** Null when none did. */
  readonly meanTurnoverCents: Cents | null;
}

export interface LeverAdvice {
  readonly on: Day;
  readonly lever: ProcurementLever | "NONE" | "UNDETERMINED";
  /** In French. */
  readonly reasons: readonly string[];
  readonly legalBasisIds: readonly string[];
  /** The rule that decides; null without one. */
  readonly ruleId: string | null;
}

/**
 * The strongest lever that the inclusive suppliers of a need allow, of the rules of a day. Undetermined where a turnover that nobody declared would decide. It commits nobody.
 * @source Règle d'usage du Marché de l'inclusion: every number is a dated row.
 */
export function leverAdvice(
  { valueCents, supply }: { readonly valueCents: Cents; readonly supply: SupplyFound },
  rules: readonly LeverRule[],
  on: Day,
): LeverAdvice {
  const undetermined = (...reasons: readonly string[]): LeverAdvice => ({
    ...{ on, lever: "UNDETERMINED", reasons, legalBasisIds: [], ruleId: null },
  });
  const ordered = rules
    .filter((rule) => isInForce(rule, on))
    .toSorted((left, right) => right.suppliersAbove - left.suppliersAbove);
  if (ordered.length === 0) {
    return undetermined(`Aucune règle de conseil n'est connue au ${formatDayInFrench(on)}.`);
  }
  const found = foundSentence(supply);
  const passed: string[] = [];
  for (const rule of ordered) {
    if (supply.supplierCount <= rule.suppliersAbove || !canReserve(rule, supply)) continue;
    const budget = budgetSentence(rule, valueCents, supply);
    if (budget.isMet === null) return undetermined(found, budget.told);
    if (budget.isMet) return advice({ rule, on, supply, reasons: [found, ...passed, budget.told] });
    passed.push(budget.told);
  }
  const none =
    supply.supplierCount === 0
      ? "Aucun levier n'est conseillé : élargissez d'abord le sourçage."
      : "C'est trop peu pour compter sur leurs offres : aucun levier n'est conseillé.";
  return { on, lever: "NONE", reasons: [found, none], legalBasisIds: [], ruleId: null };
}

/** What no structure may reserve for itself is not reserved: a GEIQ is neither of the adapted sector nor a SIAE. */
function canReserve({ lever }: LeverRule, { adaptedCount, integrationCount }: SupplyFound): boolean {
  return lever === "PERFORMANCE_CONDITION" || adaptedCount + integrationCount > 0;
}

interface BudgetFound {
  /** Null when the turnover is not known. */
  readonly isMet: boolean | null;
  readonly told: string;
}

function budgetSentence(
  { budgetBelowPercent, suppliersAbove }: LeverRule,
  valueCents: Cents,
  { meanTurnoverCents, turnoverCount }: SupplyFound,
): BudgetFound {
  if (budgetBelowPercent === null) {
    return { isMet: true, told: `Leur nombre dépasse ${suppliersAbove.toString()}.` };
  }
  if (meanTurnoverCents === null) {
    const told =
      "Leur nombre permettrait un levier plus fort, mais aucune n'a déclaré son chiffre d'affaires, dont il dépend.";
    return { isMet: null, told };
  }
  const isMet = valueCents * 100n < meanTurnoverCents * BigInt(budgetBelowPercent);
  const mean = `${budgetBelowPercent.toString()} % de leur chiffre d'affaires moyen, ${amountInFrench(meanTurnoverCents)} (déclaré par ${turnoverCount.toString()} d'entre elles)`;
  const told = `Le budget, ${amountInFrench(valueCents)}, ${isMet ? "est inférieur à" : "n'est pas inférieur à"} ${mean}.`;
  return { isMet, told: isMet ? `Leur nombre dépasse ${suppliersAbove.toString()}. ${told}` : told };
}

function foundSentence({ supplierCount, adaptedCount, integrationCount }: SupplyFound): string {
  const others = supplierCount - adaptedCount - integrationCount;
  if (supplierCount === 0) return "Aucune structure inclusive vérifiée n'est référencée pour ce besoin.";
  const parts = [
    ...told(adaptedCount, "du secteur adapté et protégé (EA, EATT, ESAT)"),
    ...told(integrationCount, "de l'insertion par l'activité économique (EI, ETTI, AI, ACI, EITI)"),
    ...told(others, "GEIQ"),
  ].join(", ");
  const count = groupThousands(supplierCount.toString());
  return supplierCount === 1
    ? `1 structure inclusive vérifiée est référencée pour ce besoin : ${parts}.`
    : `${count} structures inclusives vérifiées sont référencées pour ce besoin : ${parts}.`;
}

function told(count: number, kind: string): readonly string[] {
  return count === 0 ? [] : [`${groupThousands(count.toString())} ${kind}`];
}

interface Decision {
  readonly rule: LeverRule;
  readonly on: Day;
  readonly supply: SupplyFound;
  readonly reasons: readonly string[];
}

function advice({ rule, on, supply, reasons }: Decision): LeverAdvice {
  const { lever, id: ruleId } = rule;
  const consequence = `${consequences[lever]} Ce conseil n'engage personne : l'acheteur décide.`;
  return { on, lever, reasons: [...reasons, consequence], legalBasisIds: basesOf(lever, supply), ruleId };
}

const consequences: Readonly<Record<ProcurementLever, string>> = {
  RESERVE_PROCUREMENT: "Conseil : réserver le marché à ces structures.",
  RESERVE_LOT: "Conseil : allotir et réserver un lot à ces structures.",
  PERFORMANCE_CONDITION:
    "Conseil : prévoir une clause sociale d'exécution, à laquelle elles aideront à répondre.",
};

const reservedToAdapted = "ccp-l2113-12";
const reservedToIntegration = "ccp-l2113-13";
const reservedToBoth = "ccp-l2113-14";
const performanceConditions = "ccp-l2112-2";

function basesOf(
  lever: ProcurementLever,
  { adaptedCount, integrationCount }: SupplyFound,
): readonly string[] {
  if (lever === "PERFORMANCE_CONDITION") return [performanceConditions];
  if (integrationCount === 0) return [reservedToAdapted];
  if (adaptedCount === 0) return [reservedToIntegration];
  return [reservedToAdapted, reservedToIntegration, reservedToBoth];
}
