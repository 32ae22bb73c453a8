import { Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { ratio } from "../../../../shared/kernel/ratio";
import type { Scope } from "../../context";
import { purchasingDomainById } from "../../loaders/domains/purchasing-domain.loaders";
import type { PurchasingDomainRow } from "../../repositories/domains/purchasing-domain.repository";
import type { DomainSummary } from "../../rules/territories/domain-summary";
import type { ProcurementSummaryFigures, YearSummary } from "../../rules/territories/procurement-summary";
import {
  ProcurementDomainShare,
  ProcurementSummary,
  ProcurementYear,
} from "../../schema/territories/procurement-summary.type";
import { PurchasingDomain } from "../../schema/domains/purchasing-domain.type";

@Resolver(() => ProcurementSummary)
export class ProcurementSummaryResolver {
  @FieldResolver(() => Money, {
    description: "Sum of the estimated values of the planned procurements, excluding VAT.",
  })
  plannedValue(@Root() { plannedCents }: ProcurementSummaryFigures): Money {
    return money(plannedCents);
  }

  @FieldResolver(() => Money, { description: "Sum of the values of the contracts notified, excluding VAT." })
  awardedValue(@Root() { awardedCents }: ProcurementSummaryFigures): Money {
    return money(awardedCents);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Share of the planned procurements that declare a consideration, from 0 to 1, to four decimals; null when there are none.",
  })
  withConsiderationShare(@Root() summary: ProcurementSummaryFigures): number | null {
    return ratio(summary.withConsiderationCount, summary.plannedProcurementCount);
  }
}

@Resolver(() => ProcurementYear)
export class ProcurementYearResolver {
  @FieldResolver(() => Money, {
    description: "Sum of the estimated values of the planned procurements, excluding VAT.",
  })
  plannedValue(@Root() { plannedCents }: YearSummary): Money {
    return money(plannedCents);
  }

  @FieldResolver(() => Money, {
    description: "Sum of the values of the contracts notified in the year, excluding VAT.",
  })
  awardedValue(@Root() { awardedCents }: YearSummary): Money {
    return money(awardedCents);
  }
}

@Resolver(() => ProcurementDomainShare)
export class ProcurementDomainShareResolver {
  @FieldResolver(() => PurchasingDomain, {
    nullable: true,
    description: "The domain; null for what has no domain, or one that the caller may not see.",
  })
  domain(
    @Root() { domainId }: DomainSummary,
    @Ctx() { loaders }: Scope,
  ): Promise<PurchasingDomainRow | null> {
    return domainId === null ? Promise.resolve(null) : loaders.one(purchasingDomainById, domainId);
  }

  @FieldResolver(() => Money, { description: "Sum of the estimated values, excluding VAT." })
  value(@Root() { valueCents }: DomainSummary): Money {
    return money(valueCents);
  }
}
