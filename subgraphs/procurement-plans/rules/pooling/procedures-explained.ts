import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { countInFrench } from "../../../../shared/kernel/french-count";
import type { Day } from "../../../../shared/kernel/day";
import { amountInFrench } from "../law/amount-in-french";
import { consequences, type ProcedureAdvice, type ProcedureAdvised } from "../law/procedure-for";
import { namesInFrench } from "./named-buyers";
import { procedures } from "./pooled-procedures";

export interface ExplainedProcedures {
  /** Day whose law is applied. */
  readonly lawOn: Day;
  readonly together: ProcedureAdvice;
  /** Of each buyer, of greatest value first. */
  readonly alone: readonly AloneAdvice[];
}

export interface AloneAdvice {
  /** Null when the caller may not see the buyer. */
  readonly name: string | null;
  readonly advice: ProcedureAdvice;
}

/** What each buyer would follow alone, what they follow together, and whether that is heavier, in French. */
export function proceduresExplained({ lawOn, together, alone }: ExplainedProcedures): string {
  return [
    `Séparément, selon le droit au ${formatDayInFrench(lawOn)} : ${waysExplained(alone)}.`,
    `Ensemble : ${lowerCaseFirst(together.reason)}`,
    comparison(together, alone),
    "Seuls comptent ici les besoins montrés : les autres besoins homogènes de chaque acheteur s'y ajoutent.",
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function waysExplained(alone: readonly AloneAdvice[]): string {
  const ways = [...new Set(alone.map(({ advice }) => wayOf(advice)))];
  if (ways.length === 1) return `${ways.join("")} pour chacun`;
  return ways
    .map((way) => {
      const buyers = alone.filter(({ advice }) => wayOf(advice) === way);
      const names = buyers.map(({ name }) => name);
      return `${way} pour ${names.length === 1 ? "l'acheteur" : "les acheteurs"} ${namesInFrench(names, 3)}`;
    })
    .join(" ; ");
}

function wayOf({ procedure, thresholdCents, article }: ProcedureAdvice): string {
  if (procedure === "UNDETERMINED") return "procédure indéterminée, faute de seuils connus,";
  const threshold = thresholdCents === null ? "" : ` ${amountInFrench(thresholdCents)}`;
  const side = procedure === "WITHOUT_ADVERTISING" ? "au-dessous de" : "à partir de";
  return `${consequences[procedure]}, ${side}${threshold}${article === null ? "" : ` (${article})`},`;
}

/** Null when a procedure is not known: nothing can be compared with it. */
function comparison({ procedure }: ProcedureAdvice, alone: readonly AloneAdvice[]): string | null {
  const own = alone.map(({ advice }) => advice.procedure);
  if ([procedure, ...own].includes("UNDETERMINED")) return null;
  const heavier = own.filter((each) => weight(procedure) > weight(each)).length;
  if (heavier === 0) {
    return "La procédure commune n'est pas plus exigeante que celle que chacun suivrait seul.";
  }
  if (heavier === own.length) {
    return "La procédure commune est plus exigeante que celle que chacun suivrait seul.";
  }
  return `La procédure commune est plus exigeante que la procédure propre de ${countInFrench(heavier, "acheteur")} sur ${own.length.toString()}.`;
}

function weight(procedure: ProcedureAdvised): number {
  return procedures.indexOf(procedure);
}

/** The beginning of a sentence, once a colon comes before it. */
export function lowerCaseFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
