import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { CodedError } from "../../../../shared/graphql/coded-error";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Scope } from "../../context";
import { lawOfDay } from "../../loaders/law/law-of-day";
import { legalBasisTable, procurementThresholdTable, wholeLaw } from "../../loaders/law/law.loaders";
import type { LegalBasisRow, ProcurementThresholdRow } from "../../repositories/law/law.repository";
import { buyerCategoryOf } from "../../rules/law/buyer-category";
import { procedureFor, type ProcedureAdvice as Advice } from "../../rules/law/procedure-for";
import { LegalBasis } from "../../schema/law/legal-basis.type";
import { ProcedureAdvice, ProcedureForInput } from "../../schema/law/procedure-advice.type";
import { ProcurementThreshold } from "../../schema/law/procurement-threshold.type";

@Resolver(() => ProcedureAdvice)
export class ProcedureAdviceResolver {
  @Query(() => ProcedureAdvice, {
    description:
      "The procedure that the law of a day asks for a purchase, by its estimated value, nature and buyer, and why (quelle procédure).",
  })
  async procedureFor(
    @Arg("input", () => ProcedureForInput, { description: "The purchase and the day." })
    { value, nature, buyerKind, durationMonths, on }: ProcedureForInput,
    @Ctx() { loaders, today }: Scope,
  ): Promise<Advice> {
    if (value < 0n) {
      throw misuse("La valeur estimée ne peut pas être négative.", "input.value");
    }
    if (durationMonths != null && (durationMonths < 1 || durationMonths > longestDuration)) {
      throw misuse(`La durée va de 1 à ${longestDuration.toString()} mois.`, "input.durationMonths");
    }
    const question = {
      valueCents: value,
      nature,
      buyerCategory: buyerCategoryOf(buyerKind),
      durationMonths: durationMonths ?? null,
    };
    return procedureFor(question, await lawOfDay(loaders, on ?? today));
  }

  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article that the procedure rests on; null without advice.",
  })
  async legalBasis(
    @Root() { legalBasisId }: Advice,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }

  @FieldResolver(() => ProcurementThreshold, {
    nullable: true,
    description:
      "The threshold that decides: the highest one reached, or the lowest one when none is; null without advice.",
  })
  async threshold(
    @Root() { thresholdId }: Advice,
    @Ctx() { loaders }: Scope,
  ): Promise<ProcurementThresholdRow | null> {
    const thresholds = await loaders.group(procurementThresholdTable, wholeLaw);
    return thresholds.find(({ id }) => id === thresholdId) ?? null;
  }

  @FieldResolver(() => Money, {
    description:
      "What counts against the thresholds, excluding VAT: the value, or its part for the counted duration (value × 48 ÷ months for goods and services beyond 48 months), rounded down to the cent.",
  })
  countedValue(@Root() { counted }: Advice): Money {
    return money(counted.countedCents);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many months of the duration count; null when all of them do.",
  })
  countedMonths(@Root() { counted }: Advice): number | null {
    return counted.countedMonths;
  }
}

/** The longest duration that a planned procurement or a contract may state. */
const longestDuration = 600;

function misuse(message: string, argument: string): CodedError {
  return new CodedError("BAD_USER_INPUT", message, { argument });
}
