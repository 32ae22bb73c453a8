import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import {
  amendmentsOfContract,
  amendmentTotalsByContract,
} from "../../loaders/contracts/contract-amendment.loaders";
import type { ContractAmendmentRow } from "../../repositories/contracts/contract-amendment.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import { currentEndOn, currentValueCents, noAmendments } from "../../rules/contracts/running-contract";
import {
  ContractAmendment,
  ContractAmendmentConnection,
} from "../../schema/contracts/contract-amendment.type";
import { Contract } from "../../schema/contracts/contract.type";

/** What amendments made of a contract. */
@Resolver(() => Contract)
export class ContractAmendmentsResolver {
  @FieldResolver(() => ContractAmendmentConnection, {
    description: "Its amendments (avenants), in the order of their signature.",
  })
  amendments(
    @Root() { id }: ContractRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ContractAmendmentRow>> {
    const order = { field: "NUMBER", direction: "ASC" } as const;
    return loadPage(scope, amendmentsOfContract, { parent: id, page, order });
  }

  @FieldResolver(() => Money, {
    description: "Value excluding VAT with all its amendments, over the whole duration.",
  })
  async currentValue(@Root() contract: ContractRow, @Ctx() { loaders }: Scope): Promise<Money> {
    const totals = await loaders.one(amendmentTotalsByContract, contract.id);
    return money(currentValueCents(contract, totals ?? noAmendments));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "Last day, amendments included, its duration being counted from the notification; null when no duration was stated.",
  })
  async currentEndOn(@Root() contract: ContractRow, @Ctx() { loaders }: Scope): Promise<string | null> {
    const totals = await loaders.one(amendmentTotalsByContract, contract.id);
    return currentEndOn(contract, totals ?? noAmendments);
  }
}

@Resolver(() => ContractAmendment)
export class ContractAmendmentResolver {
  @FieldResolver(() => Money, {
    description: "What it adds to the value, excluding VAT; negative when it lowers it.",
  })
  valueChange(@Root() { valueChangeCents }: ContractAmendmentRow): Money {
    return money(valueChangeCents);
  }
}
