import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Page } from "../../../../shared/pagination/connection.type";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { spaserConditions, spaserContractsOf } from "../../loaders/spaser/spaser-cell.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { SpaserPart as SpaserPartSource } from "../../rules/spaser/spaser-figure";
import { Buyer } from "../../schema/buyers/buyer.type";
import { ContractConnection } from "../../schema/contracts/contract.type";
import {
  SpaserContractArgs,
  SpaserFigure,
  SpaserIndicators,
  SpaserPart,
  SpaserPeriodArgs,
} from "../../schema/spaser/spaser-figure.type";
import {
  spaserIndicatorsOf,
  type SpaserFigureSource,
  type SpaserIndicatorsSource,
} from "./spaser-indicators";

@Resolver(() => Buyer)
export class BuyerSpaserResolver {
  @FieldResolver(() => SpaserIndicators, {
    description:
      "Its indicators of responsible purchasing (indicateurs de SPASER, L2111-3) over a period, both days included.",
  })
  spaserIndicators(
    @Root() { siret: key }: BuyerRow,
    @Args(() => SpaserPeriodArgs) { from, until }: SpaserPeriodArgs,
    @Ctx() scope: Scope,
  ): Promise<SpaserIndicatorsSource> {
    return spaserIndicatorsOf(scope, { owner: "BUYER", key, from, until });
  }
}

@Resolver(() => SpaserIndicators)
export class SpaserIndicatorsResolver {
  @FieldResolver(() => Money, { description: "Sum of the values of the contracts, excluding VAT." })
  contractValue(@Root() { valueCents }: SpaserIndicatorsSource): Money {
    return money(valueCents);
  }
}

@Resolver(() => SpaserPart)
export class SpaserPartResolver {
  @FieldResolver(() => Money, { description: "Sum of their values, excluding VAT." })
  value(@Root() { valueCents }: SpaserPartSource): Money {
    return money(valueCents);
  }
}

@Resolver(() => SpaserFigure)
export class SpaserFigureResolver {
  @FieldResolver(() => ContractConnection, {
    description: "The contracts behind the figure, latest first: what is counted can be checked.",
  })
  contracts(
    @Root() { subject, indicator }: SpaserFigureSource,
    @Args(() => SpaserContractArgs) { answer = null, ...page }: SpaserContractArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ContractRow>> {
    const conditions = spaserConditions(subject, indicator, answer);
    const order = { field: "NOTIFIED_ON", direction: "DESC" } as const;
    return loadPage(scope, spaserContractsOf[subject.owner], {
      parent: subject.key,
      page,
      order,
      conditions,
    });
  }
}
