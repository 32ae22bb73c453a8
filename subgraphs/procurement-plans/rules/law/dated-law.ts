import type { Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import { isInForce, versionInForce, type Validity } from "../in-force";
import type { DatedArticle } from "./legal-basis-in-force";

export type ProcurementNature = "GOODS" | "SERVICES" | "WORKS";

/** How the law sorts buyers for its thresholds. */
export type BuyerCategory = "LOCAL_AUTHORITY" | "STATE";

export type ThresholdKind =
  "NO_ADVERTISING_BELOW" | "ADVERTISING_FROM" | "EU_PROCEDURE_FROM" | "ESSENTIAL_DATA_FROM";

export interface LegalThreshold extends Validity {
  readonly id: string;
  readonly kind: ThresholdKind;
  readonly natures: readonly ProcurementNature[];
  /** Null for every buyer. */
  readonly buyerCategory: BuyerCategory | null;
  /** Excluding VAT. */
  readonly valueCents: Cents;
  readonly legalBasisId: string;
}

/** A figure of the law that is not a threshold of procedure. */
export interface LegalParameter extends Validity {
  readonly id: string;
  readonly code: string;
  readonly natures: readonly ProcurementNature[];
  readonly value: bigint;
  readonly unit: "MONTHS" | "EURO_CENTS" | "PERCENT";
  readonly legalBasisId: string;
}

export interface LegalArticle extends DatedArticle {
  readonly article: string;
}

/** Everything known of the law, whatever its days. */
export interface WholeLaw {
  readonly thresholds: readonly LegalThreshold[];
  readonly parameters: readonly LegalParameter[];
  readonly articles: readonly LegalArticle[];
}

/** What is in force on a day. */
export interface DatedLaw extends WholeLaw {
  readonly day: Day;
}

/** What of the law is in force on a day. */
export function lawInForce(law: WholeLaw, day: Day): DatedLaw {
  const holds = (each: Validity): boolean => isInForce(each, day);
  return {
    day,
    thresholds: law.thresholds.filter(holds),
    parameters: law.parameters.filter(holds),
    articles: law.articles.filter(holds),
  };
}

/** The threshold of a kind for a purchase of a buyer; null when none is known that day. */
export function thresholdFor(
  law: DatedLaw,
  kind: ThresholdKind,
  purchase: { readonly nature: ProcurementNature; readonly buyerCategory: BuyerCategory | null },
): LegalThreshold | null {
  const candidates = law.thresholds.filter(
    (each) =>
      each.kind === kind &&
      each.natures.includes(purchase.nature) &&
      (each.buyerCategory === null || each.buyerCategory === purchase.buyerCategory),
  );
  return versionInForce(candidates, law.day);
}

/** A figure of the law for a nature of purchase; null when none is known that day, or it does not concern it. */
export function parameterFor(law: DatedLaw, code: string, nature: ProcurementNature): LegalParameter | null {
  const candidates = law.parameters.filter((each) => each.code === code && each.natures.includes(nature));
  return versionInForce(candidates, law.day);
}

/** How an article is quoted, such as "R2122-8"; null when it is not in force that day. */
export function articleName(law: DatedLaw, legalBasisId: string): string | null {
  return law.articles.find(({ id }) => id === legalBasisId)?.article ?? null;
}
