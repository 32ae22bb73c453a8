import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { percentInFrench } from "../../../../shared/kernel/french-percent";
import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "../law/amount-in-french";
import {
  articleName,
  parameterFor,
  thresholdFor,
  type BuyerCategory,
  type DatedLaw,
  type ProcurementNature,
} from "../law/dated-law";
import type { LegalOutcome } from "../law/legal-outcome";
import type { AmendmentTotals } from "./running-contract";

export interface AmendedPurchase {
  /** At notification. */
  readonly valueCents: Cents;
  /** Null when not declared. */
  readonly nature: ProcurementNature | null;
  /** Null where the kind of buyer does not tell, or is not seen. */
  readonly buyerCategory: BuyerCategory | null;
}

export interface MinorModification {
  readonly outcome: LegalOutcome;
  /** In French. */
  readonly reason: string;
  /** What all amendments must stay below; null when it is not known. */
  readonly ceilingCents: Cents | null;
  readonly legalBasisId: string | null;
}

/**
 * Whether the amendments of a contract, all together, are modifications of a small amount: below the European threshold
 * and below a part of the value at notification. Judged by the law of the day of the last one; an increase and a
 * decrease count alike.
 * @source Code de la commande publique, R2194-8 and R2194-9; the part is a dated parameter.
 */
export function minorModification(
  purchase: AmendedPurchase,
  { amendmentCount, valueChangeCents }: AmendmentTotals,
  law: DatedLaw,
): MinorModification {
  if (amendmentCount === 0) return told("NOT_APPLICABLE", "Ce marché n'a pas d'avenant.");
  const { nature, valueCents, buyerCategory } = purchase;
  if (nature === null) {
    return told("UNDETERMINED", "La nature du marché n'est pas déclarée : la part permise n'est pas connue.");
  }
  const part = parameterFor(law, "AMENDMENTS_BELOW", nature);
  const europe = thresholdFor(law, "EU_PROCEDURE_FROM", { nature, buyerCategory });
  if (part === null || europe === null) {
    const day = formatDayInFrench(law.day);
    return told(
      "UNDETERMINED",
      `Les limites en vigueur le ${day} pour cet acheteur ne sont pas toutes connues.`,
    );
  }
  const partCents = (valueCents * part.value) / 100n;
  const ceilingCents = partCents < europe.valueCents ? partCents : europe.valueCents;
  const changedCents = valueChangeCents < 0n ? -valueChangeCents : valueChangeCents;
  // Compared before any rounding: the part may not fall on a whole cent.
  const isBelow = changedCents * 100n < valueCents * part.value && changedCents < europe.valueCents;
  const article = articleName(law, part.legalBasisId) ?? part.id;
  const limits = `${percentInFrench(Number(part.value))} du montant initial (${amountInFrench(partCents)}) et au seuil européen (${amountInFrench(europe.valueCents)})`;
  const changed = `Les avenants changent au total le montant de ${amountInFrench(changedCents)}`;
  return {
    outcome: isBelow ? "MET" : "NOT_MET",
    reason: isBelow
      ? `${changed}, ce qui est inférieur à ${limits} : modification de faible montant (${article}).`
      : `${changed}, ce qui n'est pas inférieur à la fois à ${limits} : ce n'est pas une modification de faible montant (${article}) ; un autre cas de modification doit la justifier.`,
    ceilingCents,
    legalBasisId: part.legalBasisId,
  };
}

function told(outcome: LegalOutcome, reason: string): MinorModification {
  return { outcome, reason, ceilingCents: null, legalBasisId: null };
}
