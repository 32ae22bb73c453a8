import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Scope } from "../../context";
import { contractByLot } from "../../loaders/contracts/contract.loaders";
import { plannedProcurementById } from "../../loaders/plans/planned-procurement.loaders";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { LotRow } from "../../repositories/plans/lot.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { Contract } from "../../schema/contracts/contract.type";
import { Lot } from "../../schema/plans/lot.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";

@Resolver(() => Lot)
export class LotResolver {
  @FieldResolver(() => Money, { description: "Estimated value (montant estimé) excluding VAT." })
  value(@Root() { valueCents }: LotRow): Money {
    return money(valueCents);
  }

  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description: "The planned procurement that it is a part of.",
  })
  plannedProcurement(
    @Root() { plannedProcurementId }: LotRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PlannedProcurementRow | null> {
    return loaders.one(plannedProcurementById, plannedProcurementId);
  }

  @FieldResolver(() => Contract, {
    nullable: true,
    description:
      "The contract that fulfils it, the latest when it was awarded again; null when none is visible.",
  })
  contract(@Root() { id }: LotRow, @Ctx() { loaders }: Scope): Promise<ContractRow | null> {
    return loaders.one(contractByLot, id);
  }
}
