import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import type { Cents } from "../../../../shared/kernel/money";
import type { Answer } from "../contracts/consideration-answer";
import { amountInFrench } from "./amount-in-french";
import type { BuyerCategory, DatedLaw, ProcurementNature } from "./dated-law";
import { dutyCheck, dutyOfDay, notInForce, type DutyCheck, type DutyRule, type Found } from "./legal-duty";
import { thresholdReached } from "./threshold-reached";

/** Duties that a purchase meets by what it takes into account. */
export const considerationDuties = ["SOCIAL_PERFORMANCE_CONDITIONS", "ENVIRONMENTAL_CONSIDERATIONS"] as const;

export type ConsiderationDuty = (typeof considerationDuties)[number];

/** The value that decides, and what is known of it. */
export interface DecidingValue {
  readonly cents: Cents;
  /** The estimated value of the need, or that of one contract, which the need is worth at least. */
  readonly basis: "NEED" | "CONTRACT";
}

export interface PurchaseToCheck {
  /** Null when not declared. */
  readonly nature: ProcurementNature | null;
  /** Null where the kind of buyer does not tell. */
  readonly buyerCategory: BuyerCategory | null;
  readonly value: DecidingValue;
  readonly declared: Readonly<Record<ConsiderationDuty, Answer>>;
  /** Exceptions that the buyer decided and that stand. */
  readonly exemptions: readonly StandingExemption[];
  /** Whether the day whose law is applied is known to be that on which the consultation begins. */
  readonly isConsultationDayKnown: boolean;
}

export interface StandingExemption {
  readonly id: string;
  readonly duty: string;
  /** Title of the reason, in French. */
  readonly reason: string;
  readonly decidedOn: string;
}

/**
 * Whether a purchase takes into account what the law of a day wants it to. What its buyer did not declare is
 * undetermined, never "not met".
 * @source Code de la commande publique, L2112-2-1; loi n° 2021-1104 du 22 août 2021, article 35. Each is a dated row.
 */
export function considerationDuty(
  duty: ConsiderationDuty,
  purchase: PurchaseToCheck,
  { law, rules }: { readonly law: DatedLaw; readonly rules: readonly DutyRule[] },
): DutyCheck {
  const ofDay = dutyOfDay(rules, duty, law.day);
  const { rule } = ofDay;
  if (rule === null) return dutyCheck(ofDay, notInForce(ofDay));
  if (purchase.nature !== null && !rule.natures.includes(purchase.nature)) {
    return dutyCheck(ofDay, {
      outcome: "NOT_APPLICABLE",
      findings: ["Cette nature d'achat n'est pas visée."],
    });
  }
  return dutyCheck(ofDay, found(duty, purchase, scopeOf(rule, purchase, law)));
}

interface Scope {
  readonly applies: "YES" | "NO" | "UNKNOWN";
  readonly finding: string;
}

function scopeOf({ thresholdKind }: DutyRule, purchase: PurchaseToCheck, law: DatedLaw): Scope {
  if (purchase.buyerCategory === null) return { applies: "UNKNOWN", finding: unknownBuyer };
  if (!purchase.isConsultationDayKnown) return { applies: "UNKNOWN", finding: unknownConsultationDay };
  if (thresholdKind === null) {
    return { applies: "YES", finding: "L'obligation vaut pour tout marché, quel que soit son montant." };
  }
  const { cents, basis } = purchase.value;
  const { position, told } = thresholdReached(law, thresholdKind, { ...purchase, valueCents: cents });
  if (position === "UNKNOWN" || told === null) {
    return {
      applies: "UNKNOWN",
      finding: `Le seuil du ${formatDayInFrench(law.day)} n'est pas connu pour cet achat.`,
    };
  }
  const value = `${basis === "NEED" ? "La valeur estimée du besoin" : "Le montant du marché"}, ${amountInFrench(cents)},`;
  if (position === "REACHED") return { applies: "YES", finding: `${value} atteint le seuil de ${told}.` };
  return basis === "NEED"
    ? { applies: "NO", finding: `${value} reste sous le seuil de ${told}.` }
    : {
        applies: "UNKNOWN",
        finding: `${value} reste sous le seuil de ${told}, mais c'est la valeur estimée du besoin qui décide, et elle n'est pas connue.`,
      };
}

function found(duty: ConsiderationDuty, { declared, exemptions }: PurchaseToCheck, scope: Scope): Found {
  const { applies, finding } = scope;
  if (applies === "NO") return { outcome: "NOT_APPLICABLE", findings: [finding] };
  const answer = declared[duty];
  const { yes, no, undeclared } = sentences[duty];
  if (answer === "YES") return { outcome: "MET", findings: [finding, ...yes] };
  const exemption = exemptions.find((each) => each.duty === duty);
  if (exemption !== undefined) {
    const told = `Exception motivée, décidée le ${formatDayInFrench(exemption.decidedOn)} : ${lowerInitial(exemption.reason)}.`;
    return { outcome: "MET", findings: [finding, told], exemptionId: exemption.id };
  }
  if (answer === "UNDECLARED") return { outcome: "UNDETERMINED", findings: [finding, undeclared] };
  return { outcome: applies === "YES" ? "NOT_MET" : "UNDETERMINED", findings: [finding, no] };
}

const unknownBuyer =
  "Cet acheteur n'est ni une collectivité ni l'État, ou on ne le sait pas : ses obligations ne sont pas connues ici.";
const unknownConsultationDay =
  "Le jour où la consultation a été lancée n'est pas connu : elle peut être antérieure à l'obligation.";

interface Sentences {
  readonly yes: readonly string[];
  readonly no: string;
  readonly undeclared: string;
}

const sentences: Readonly<Record<ConsiderationDuty, Sentences>> = {
  SOCIAL_PERFORMANCE_CONDITIONS: {
    yes: [
      "Une considération sociale est déclarée ; vérifiez qu'elle figure parmi les conditions d'exécution.",
    ],
    no: "L'acheteur a déclaré qu'aucune considération sociale n'est prise en compte, sans exception motivée.",
    undeclared: "Aucune considération sociale n'est déclarée, ce qui ne veut pas dire qu'il n'y en a pas.",
  },
  ENVIRONMENTAL_CONSIDERATIONS: {
    yes: [
      "Une considération environnementale est déclarée.",
      "La déclaration ne dit pas où : vérifiez les spécifications techniques, un critère d'attribution au moins, et les conditions d'exécution.",
    ],
    no: "L'acheteur a déclaré qu'aucune considération environnementale n'est prise en compte.",
    undeclared:
      "Aucune considération environnementale n'est déclarée, ce qui ne veut pas dire qu'il n'y en a pas.",
  },
};

function lowerInitial(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
