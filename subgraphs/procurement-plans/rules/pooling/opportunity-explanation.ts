import type { Day } from "../../../../shared/kernel/day";
import { countInFrench } from "../../../../shared/kernel/french-count";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { groupThousands } from "../../../../shared/kernel/french-digits";
import { listInFrench } from "../../../../shared/kernel/french-list";
import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "../law/amount-in-french";
import type { ProcedureAdvice } from "../law/procedure-for";
import { namesInFrench } from "./named-buyers";
import type { PoolingLever } from "./pooling-levers";
import type { PoolingQuantity } from "./pooling-opportunity";
import { lowerCaseFirst, proceduresExplained, type AloneAdvice } from "./procedures-explained";
import type { RankedOpportunity } from "./ranked-opportunities";

export interface ExplainedOpportunity {
  readonly opportunity: RankedOpportunity;
  /** Of greatest value first. */
  readonly buyers: readonly ExplainedBuyer[];
  /** Day whose law is applied. */
  readonly lawOn: Day;
  readonly together: ProcedureAdvice;
  readonly levers: readonly (PoolingLever & { readonly article: string | null })[];
}

interface ExplainedBuyer extends AloneAdvice {
  readonly valueCents: Cents;
}

/** A whole opportunity in plain French, a paragraph a line: what, who, when, by which procedure, levers and rank. */
export function opportunityExplanation(explained: ExplainedOpportunity): string {
  const { opportunity, buyers: alone, lawOn, together, levers } = explained;
  return [
    need(opportunity),
    buyers(explained),
    days(opportunity),
    proceduresExplained({ lawOn, together, alone }),
    leversExplained(levers),
    rankExplained(opportunity),
  ].join("\n");
}

function need({ subject, basis, key, organisationCount, lineCount }: RankedOpportunity): string {
  const likeness = basis === "CPV_CLASS" ? `classe CPV ${key}` : "même domaine d'achats";
  const lines = countInFrench(lineCount, "ligne");
  return `« ${subject} » (${likeness}) : ${countInFrench(organisationCount, "organisation")} prévoient ce besoin, en ${lines} de programmation.`;
}

function buyers({ opportunity: { valueCents, quantities }, buyers: all }: ExplainedOpportunity): string {
  const named = all.map(({ name, valueCents: own }) =>
    name === null ? null : `${name} (${amountInFrench(own)})`,
  );
  const counted =
    quantities.length === 0 ? "" : ` Quantités indiquées : ${listInFrench(quantities.map(quantity))}.`;
  return `Acheteurs : ${namesInFrench(named, 5)}. Montant estimé réuni : ${amountInFrench(valueCents)}.${counted}`;
}

function quantity({ amount, unit }: PoolingQuantity): string {
  const digits = amount.toString().padStart(3, "0");
  const decimals = digits.endsWith("00") ? "" : `,${digits.slice(-2)}`;
  return `${groupThousands(digits.slice(0, -2))}${decimals} ${unit}`;
}

function days(opportunity: RankedOpportunity): string {
  const { windowFrom, windowUntil, lastDayToJoin, lines, undatedLineCount: undated } = opportunity;
  const common =
    windowFrom === windowUntil
      ? `Un seul jour convient à tous : le ${formatDayInFrench(windowFrom)}.`
      : `Ces besoins peuvent être satisfaits ensemble du ${formatDayInFrench(windowFrom)} au ${formatDayInFrench(windowUntil)}.`;
  const cause = lines.some(({ noticeOn }) => noticeOn === lastDayToJoin)
    ? "jour du premier avis prévu"
    : "dernier jour qui convient à tous";
  const substituted =
    undated === 0
      ? ""
      : undated === 1
        ? " Une ligne n'indique pas tous ses jours : l'année de sa programmation en tient lieu."
        : ` ${countInFrench(undated, "ligne")} n'indiquent pas tous leurs jours : l'année de leur programmation en tient lieu.`;
  return `${common} On peut se joindre jusqu'au ${formatDayInFrench(lastDayToJoin)}, ${cause}.${substituted}`;
}

function leversExplained(levers: ExplainedOpportunity["levers"]): string {
  if (levers.length === 0) return "Leviers : les besoins ne déclarent rien qui en suggère.";
  const told = levers.map(({ reason, article }) =>
    article === null ? reason : `${reason.slice(0, -1)} (${article}).`,
  );
  return `${levers.length === 1 ? "Levier possible" : "Leviers possibles"} : ${lowerCaseFirst(told.join(" "))}`;
}

function rankExplained({ rank: { score, reasons } }: RankedOpportunity): string {
  const told = reasons.map(
    ({ reason, points, outOf }) => `${reason.slice(0, -1)} (${points.toString()} sur ${outOf.toString()}).`,
  );
  return `Classement : ${countInFrench(score, "point")} sur 100. ${told.join(" ")}`;
}
