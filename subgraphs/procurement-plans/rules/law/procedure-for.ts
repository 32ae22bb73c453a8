import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "./amount-in-french";
import { countedValue, type CountedValue, type StatedValue } from "./counted-value";
import {
  articleName,
  thresholdFor,
  type BuyerCategory,
  type DatedLaw,
  type LegalThreshold,
  type ProcurementNature,
} from "./dated-law";
import type { LegalOutcome } from "./legal-outcome";

/** From the lightest to the heaviest, then what the law known here does not tell. */
export type ProcedureAdvised =
  "WITHOUT_ADVERTISING" | "ADAPTED" | "ADAPTED_WITH_ADVERTISING" | "FORMALISED" | "UNDETERMINED";

export interface ProcedureQuestion extends StatedValue {
  /** Null where the kind of buyer does not tell. */
  readonly buyerCategory: BuyerCategory | null;
}

export interface ProcedureAdvice {
  readonly procedure: ProcedureAdvised;
  /** Whether the value reaches a threshold from which competition is compulsory. */
  readonly outcome: LegalOutcome;
  /** In French. */
  readonly reason: string;
  /** Article that the procedure rests on, as it is quoted; null when undetermined. */
  readonly article: string | null;
  readonly legalBasisId: string | null;
  /** The threshold that decides: the last one reached, or the first one when none is. */
  readonly thresholdId: string | null;
  readonly thresholdCents: Cents | null;
  readonly counted: CountedValue;
}

/** Adapted procedures have an article, but no threshold of their own. */
const adaptedProcedure = "ccp-r2123-1";

/**
 * The procedure that the law of a day asks of a purchase, by its estimated value.
 * What would rest on a threshold that is not known that day is undetermined.
 * @source Code de la commande publique, R2122-8, R2123-1, R2131-12 and L2124-1; every amount is a dated row.
 */
export function procedureFor(question: ProcedureQuestion, law: DatedLaw): ProcedureAdvice {
  const counted = countedValue(question, law);
  if (question.buyerCategory === null) return undetermined(counted, unknownCategory);
  const { nature } = question;
  const known = { law, nature, counted };
  const value = counted.countedCents;
  const free = thresholdFor(law, "NO_ADVERTISING_BELOW", question);
  const notice = thresholdFor(law, "ADVERTISING_FROM", question);
  const europe = thresholdFor(law, "EU_PROCEDURE_FROM", question);
  if (europe !== null && value >= europe.valueCents) {
    return advice({ ...known, procedure: "FORMALISED", threshold: europe, next: null });
  }
  if (free !== null && value < free.valueCents) {
    return advice({ ...known, procedure: "WITHOUT_ADVERTISING", threshold: free, next: null });
  }
  if (free === null || notice === null || europe === null) {
    const day = formatDayInFrench(law.day);
    return undetermined(counted, `Les seuils en vigueur le ${day} ne sont pas tous connus : pas d'avis.`);
  }
  return value < notice.valueCents
    ? advice({ ...known, procedure: "ADAPTED", threshold: free, next: notice })
    : advice({ ...known, procedure: "ADAPTED_WITH_ADVERTISING", threshold: notice, next: europe });
}

const unknownCategory =
  "Cet acheteur n'est ni une collectivité ni l'État, ou on ne le sait pas : ses seuils ne sont pas connus ici, pas d'avis.";

type Determined = Exclude<ProcedureAdvised, "UNDETERMINED">;

interface Decision {
  readonly law: DatedLaw;
  readonly nature: ProcurementNature;
  readonly counted: CountedValue;
  readonly procedure: Determined;
  readonly threshold: LegalThreshold;
  /** The next threshold, not reached. */
  readonly next: LegalThreshold | null;
}

function advice(decision: Decision): ProcedureAdvice {
  const { law, counted, procedure, threshold } = decision;
  const legalBasisId = procedure === "ADAPTED" ? adaptedProcedure : threshold.legalBasisId;
  return {
    procedure,
    outcome: procedure === "WITHOUT_ADVERTISING" ? "NOT_MET" : "MET",
    reason: [sentence(decision), counted.explanation, caveat(decision)]
      .filter((part) => part !== null)
      .join(" "),
    article: articleName(law, legalBasisId),
    legalBasisId,
    thresholdId: threshold.id,
    thresholdCents: threshold.valueCents,
    counted,
  };
}

/** What each procedure asks for, in French. */
export const consequences: Readonly<Record<Determined, string>> = {
  WITHOUT_ADVERTISING: "ni publicité ni mise en concurrence obligatoires",
  ADAPTED: "procédure adaptée, avec une publicité que l'acheteur choisit",
  ADAPTED_WITH_ADVERTISING: "procédure adaptée, avec un avis au BOAMP ou dans un journal d'annonces légales",
  FORMALISED: "procédure formalisée, avec un avis au BOAMP et au Journal officiel de l'Union européenne",
};

function sentence({ law, counted, procedure, threshold, next }: Decision): string {
  const told = ({ valueCents, legalBasisId }: LegalThreshold): string => {
    const article = articleName(law, legalBasisId);
    return article === null ? amountInFrench(valueCents) : `${amountInFrench(valueCents)} (${article})`;
  };
  const position = procedure === "WITHOUT_ADVERTISING" ? "est inférieure à" : "atteint";
  const below = next === null ? "" : ` et reste inférieure à ${told(next)}`;
  return `Au ${formatDayInFrench(law.day)}, la valeur estimée de ${amountInFrench(counted.countedCents)} ${position} ${told(threshold)}${below} : ${consequences[procedure]}.`;
}

/** Social and other special services may follow an adapted procedure whatever their value: no row tells them apart. */
function caveat({ law, nature, procedure }: Decision): string | null {
  if (procedure !== "FORMALISED" || nature !== "SERVICES") return null;
  const article = articleName(law, adaptedProcedure);
  return `Les services sociaux et autres services spécifiques suivent d'autres règles${article === null ? "" : ` (${article})`}, que cet avis n'examine pas.`;
}

function undetermined(counted: CountedValue, reason: string): ProcedureAdvice {
  return {
    procedure: "UNDETERMINED",
    outcome: "UNDETERMINED",
    reason,
    article: null,
    legalBasisId: null,
    thresholdId: null,
    thresholdCents: null,
    counted,
  };
}
