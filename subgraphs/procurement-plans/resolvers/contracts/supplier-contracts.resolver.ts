import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { contractsOfSupplier } from "../../loaders/contracts/contract.loaders";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import { ContractListArgs } from "../../schema/contracts/contract-list.args";
import { ContractConnection } from "../../schema/contracts/contract.type";
import { Supplier } from "../../schema/foreign-entities.type";
import { contractPage } from "./contract-page";

@Resolver(() => Supplier)
export class SupplierContractsResolver {
  @FieldResolver(() => ContractConnection, {
    nullable: true,
    description: "The contracts that it holds (marchés), alone or with others.",
  })
  contracts(
    @Root() { siret }: Supplier,
    @Args(() => ContractListArgs) args: ContractListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ContractRow>> {
    return contractPage(scope, { list: contractsOfSupplier, args, parent: siret });
  }
}
