import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import {
  purchasingDomainById,
  stakeholdersByStrategy,
} from "../../loaders/domains/purchasing-domain.loaders";
import type { PurchasingDomainRow } from "../../repositories/domains/purchasing-domain.repository";
import type {
  PurchasingStrategyRow,
  StakeholderRow,
} from "../../repositories/domains/purchasing-strategy.repository";
import { TradeBody } from "../../schema/foreign-entities.type";
import { PurchasingDomain } from "../../schema/domains/purchasing-domain.type";
import { PurchasingStrategy, StrategyStakeholder } from "../../schema/domains/purchasing-strategy.type";

@Resolver(() => PurchasingStrategy)
export class PurchasingStrategyResolver {
  @FieldResolver(() => PurchasingDomain, {
    nullable: true,
    description: "The domain; null when it is not visible to the caller.",
  })
  domain(
    @Root() { domainId }: PurchasingStrategyRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PurchasingDomainRow | null> {
    return loaders.one(purchasingDomainById, domainId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "Last day in force; null when still in force.",
  })
  validUntil(@Root() { validTo }: PurchasingStrategyRow): string | null {
    return validTo;
  }

  @FieldResolver(() => [StrategyStakeholder], { description: "The services and trade bodies that built it." })
  stakeholders(
    @Root() { id }: PurchasingStrategyRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly StakeholderRow[]> {
    return loaders.group(stakeholdersByStrategy, id);
  }
}

@Resolver(() => StrategyStakeholder)
export class StrategyStakeholderResolver {
  @FieldResolver(() => TradeBody, {
    nullable: true,
    description: "The trade body, when it is one that supplier-relations knows; null otherwise.",
  })
  tradeBody(@Root() { tradeBodyId }: StakeholderRow): TradeBody | null {
    return tradeBodyId === null ? null : { id: tradeBodyId };
  }
}
