import { compareDays, type Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";

/** A contract as its buyer writes it down. */
export interface ContractDraft {
  readonly title: string;
  readonly cpvCode: string;
  readonly nature: "GOODS" | "SERVICES" | "WORKS" | null;
  readonly valueCents: Cents;
  readonly notifiedOn: Day;
  readonly durationMonths: number | null;
  readonly considerations: readonly string[];
  readonly absentConsiderations: readonly string[];
  readonly supplierSirets: readonly string[];
}

/** No law bounds them: this is where an amount, a duration or a consortium becomes a mistake of typing. */
export const contractBounds = { valueCents: 1_000_000_000_000n, durationMonths: 600, suppliers: 30 } as const;

/** Works are what the annex of the code names under this division of the CPV, whatever else is declared. */
const worksDivision = "45";

/** Why a contract cannot be written down so; null when it can. The first fault, in the order of the input, is told. */
export function contractDraftFault(draft: ContractDraft, today: Day): RuleFault | null {
  return (
    contentFault(draft) ??
    termFault(draft, today) ??
    declarationFault(draft) ??
    suppliersFault(draft.supplierSirets)
  );
}

/** The nature of a contract: works when its CPV says so, else what was declared of it, else that of its line. */
export function contractNature<Nature extends "GOODS" | "SERVICES" | "WORKS">(
  { cpvCode, nature }: { readonly cpvCode: string; readonly nature: Nature | null },
  lineNature: Nature | null,
): Nature | "WORKS" | null {
  return isWorks(cpvCode) ? "WORKS" : (nature ?? lineNature);
}

function contentFault({ title, cpvCode, nature, valueCents }: ContractDraft): RuleFault | null {
  if (title.trim() === "") return invalid("TITLE_MISSING", "Donnez l'objet du marché.", "title");
  if (nature !== null && nature !== "WORKS" && isWorks(cpvCode)) {
    return invalid(
      "NATURE_CONTRADICTS_CPV",
      "Ce code CPV désigne des travaux : la nature déclarée le contredit.",
      "nature",
    );
  }
  if (valueCents < 0n) {
    return invalid("VALUE_NEGATIVE", "Le montant d'un marché ne peut pas être négatif.", "value");
  }
  return valueCents > contractBounds.valueCents
    ? invalid("VALUE_ABSURD", "Ce montant dépasse dix milliards d'euros : vérifiez-le.", "value")
    : null;
}

function termFault({ notifiedOn, durationMonths }: ContractDraft, today: Day): RuleFault | null {
  if (compareDays(notifiedOn, today) > 0) {
    return invalid("NOTIFIED_IN_FUTURE", "La date de notification est dans l'avenir.", "notifiedOn");
  }
  const isDuration =
    durationMonths === null || (durationMonths >= 1 && durationMonths <= contractBounds.durationMonths);
  return isDuration ? null : invalid("DURATION_ABSURD", "Une durée va de 1 à 600 mois.", "durationMonths");
}

function declarationFault({ considerations, absentConsiderations }: ContractDraft): RuleFault | null {
  return considerations.some((each) => absentConsiderations.includes(each))
    ? invalid(
        "DECLARED_BOTH_WAYS",
        "Une même considération est déclarée présente et absente.",
        "absentConsiderations",
      )
    : null;
}

function suppliersFault(sirets: readonly string[]): RuleFault | null {
  if (sirets.length === 0) {
    return invalid("SUPPLIER_MISSING", "Donnez au moins un titulaire.", "supplierSirets");
  }
  if (sirets.length > contractBounds.suppliers) {
    return invalid("TOO_MANY_SUPPLIERS", "Un groupement compte au plus 30 membres ici.", "supplierSirets");
  }
  return new Set(sirets).size < sirets.length
    ? invalid("SUPPLIER_TWICE", "Un même titulaire est nommé deux fois.", "supplierSirets")
    : null;
}

function isWorks(cpvCode: string): boolean {
  return cpvCode.startsWith(worksDivision);
}
