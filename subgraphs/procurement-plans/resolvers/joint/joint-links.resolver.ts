import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import {
  holdByLine,
  jointProcurementById,
  jointProcurementsOfBuyer,
  jointProcurementsOfOpportunity,
} from "../../loaders/joint/joint-procurement.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { Buyer } from "../../schema/buyers/buyer.type";
import { Contract } from "../../schema/contracts/contract.type";
import { JointProcurementListArgs } from "../../schema/joint/joint-procurement-list.args";
import { JointProcurement, JointProcurementConnection } from "../../schema/joint/joint-procurement.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";
import { PoolingOpportunity } from "../../schema/pooling/pooling-opportunity.type";
import type { OpportunityRow } from "../pooling/opportunities-of-pool";
import { jointProcurementPage } from "./joint-procurement-page";

@Resolver(() => Buyer)
export class BuyerJointResolver {
  @FieldResolver(() => JointProcurementConnection, {
    description: "The joint procurements that it leads or has joined (groupements de commandes).",
  })
  jointProcurements(
    @Root() { siret: parent }: BuyerRow,
    @Args(() => JointProcurementListArgs) args: JointProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<JointProcurementRow>> {
    return jointProcurementPage(scope, { list: jointProcurementsOfBuyer, args, parent });
  }
}

@Resolver(() => PlannedProcurement)
export class LineJointResolver {
  @FieldResolver(() => JointProcurement, {
    nullable: true,
    description:
      "The joint procurement in which it is bought; null when it is bought alone, or when the caller may not see it.",
  })
  async jointProcurement(
    @Root() { id }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<JointProcurementRow | null> {
    const hold = await loaders.one(holdByLine, id);
    return hold === null ? null : loaders.one(jointProcurementById, hold.jointProcurementId);
  }
}

@Resolver(() => PoolingOpportunity)
export class OpportunityJointResolver {
  @FieldResolver(() => JointProcurementConnection, {
    description: "The joint procurements that were formed from it, of those that the caller may see.",
  })
  jointProcurements(
    @Root() { id: parent }: OpportunityRow,
    @Args(() => JointProcurementListArgs) args: JointProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<JointProcurementRow>> {
    return jointProcurementPage(scope, { list: jointProcurementsOfOpportunity, args, parent });
  }
}

@Resolver(() => Contract)
export class ContractJointResolver {
  @FieldResolver(() => JointProcurement, {
    nullable: true,
    description:
      "The joint procurement that it comes of; null when it was bought alone, or when the caller may not see it.",
  })
  jointProcurement(
    @Root() { jointProcurementId }: ContractRow,
    @Ctx() { loaders }: Scope,
  ): Promise<JointProcurementRow | null> {
    return jointProcurementId === null
      ? Promise.resolve(null)
      : loaders.one(jointProcurementById, jointProcurementId);
  }
}
