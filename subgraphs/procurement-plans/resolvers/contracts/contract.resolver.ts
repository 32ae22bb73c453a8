import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { contractById, contractList, suppliersByContract } from "../../loaders/contracts/contract.loaders";
import { lotById, plannedProcurementById } from "../../loaders/plans/planned-procurement.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { LotRow } from "../../repositories/plans/lot.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { Buyer } from "../../schema/buyers/buyer.type";
import { ContractListArgs } from "../../schema/contracts/contract-list.args";
import { Contract, ContractConnection } from "../../schema/contracts/contract.type";
import { Supplier } from "../../schema/foreign-entities.type";
import { considerationAnswer, type Answer } from "../../rules/contracts/consideration-answer";
import { ContractDeclaration } from "../../schema/contracts/contract-declaration.type";
import { Lot } from "../../schema/plans/lot.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";
import { contractPage } from "./contract-page";

@Resolver(() => Contract)
export class ContractResolver {
  @Query(() => Contract, {
    nullable: true,
    description: "A contract by its identifier; null when there is none that the caller may see.",
  })
  contract(
    @Arg("id", () => ID, { description: "Identifier of the contract." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<ContractRow | null> {
    return loaders.one(contractById, id);
  }

  @Query(() => ContractConnection, { description: "The contracts that the caller may see." })
  contracts(
    @Args(() => ContractListArgs) args: ContractListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ContractRow>> {
    return contractPage(scope, { list: contractList, args });
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer; null when it is not visible to the caller.",
  })
  buyer(@Root() { buyerSiret }: ContractRow, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, buyerSiret);
  }

  @FieldResolver(() => [Supplier], {
    nullable: true,
    description: "The suppliers that hold it (titulaires); several for a consortium, its lead first.",
  })
  async suppliers(@Root() { id }: ContractRow, @Ctx() { loaders }: Scope): Promise<readonly Supplier[]> {
    const holders = await loaders.group(suppliersByContract, id);
    return holders.map(({ supplierSiret }) => ({ siret: supplierSiret }));
  }

  @FieldResolver(() => Money, {
    description: "Value (montant) excluding VAT at notification, over the whole duration.",
  })
  value(@Root() { valueCents }: ContractRow): Money {
    return money(valueCents);
  }

  @FieldResolver(() => ContractDeclaration, {
    description: "Whether it buys an innovation (achat innovant): what was declared of that consideration.",
  })
  innovative(@Root() contract: ContractRow): Answer {
    return considerationAnswer(contract, "INNOVATION");
  }

  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description:
      "The planned procurement that it fulfils; null when it was not planned, or not visible to the caller.",
  })
  plannedProcurement(
    @Root() { plannedProcurementId }: ContractRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PlannedProcurementRow | null> {
    return plannedProcurementId === null
      ? Promise.resolve(null)
      : loaders.one(plannedProcurementById, plannedProcurementId);
  }

  @FieldResolver(() => Lot, {
    nullable: true,
    description:
      "The lot that it fulfils; null when it covers the whole, or when the lot is not visible to the caller.",
  })
  lot(@Root() { lotId }: ContractRow, @Ctx() { loaders }: Scope): Promise<LotRow | null> {
    return lotId === null ? Promise.resolve(null) : loaders.one(lotById, lotId);
  }
}
