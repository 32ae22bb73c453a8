import { sqltag as sql } from "@prisma/client/runtime/client";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import {
  buyersOfJointProcurement,
  contractsOfJointProcurement,
  jointMemberByKey,
  linesOfJointProcurement,
  membersOfJointProcurement,
} from "../../loaders/joint/joint-member.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { JointMemberRow } from "../../repositories/joint/joint-member.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { jointMemberKey } from "../../rules/joint/joint-member-key";
import { BuyerListArgs } from "../../schema/buyers/buyer-list.args";
import { BuyerConnection } from "../../schema/buyers/buyer.type";
import { ContractListArgs } from "../../schema/contracts/contract-list.args";
import { ContractConnection } from "../../schema/contracts/contract.type";
import {
  JointMemberListArgs,
  JointProcurementMember,
  JointProcurementMemberConnection,
} from "../../schema/joint/joint-procurement-member.type";
import { JointProcurement } from "../../schema/joint/joint-procurement.type";
import { PlannedProcurementListArgs } from "../../schema/plans/planned-procurement-list.args";
import { PlannedProcurementConnection } from "../../schema/plans/planned-procurement.type";
import { buyerPage } from "../buyers/buyer-page";
import { contractPage } from "../contracts/contract-page";
import { plannedProcurementPage } from "../plans/planned-procurement-page";

/** Who and what a joint procurement brings together. */
@Resolver(() => JointProcurement)
export class JointPartsResolver {
  @FieldResolver(() => JointProcurementMemberConnection, {
    description: "Its members that the caller may see, the lead among them, in the order of their SIREN.",
  })
  members(
    @Root() { id: parent }: JointProcurementRow,
    @Args(() => JointMemberListArgs) { state, ...page }: JointMemberListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<JointMemberRow>> {
    return loadPage(scope, membersOfJointProcurement, {
      ...{ parent, page },
      order: { field: "SIREN", direction: "ASC" },
      conditions: state == null ? [] : [sql`member.state::text = ${state}`],
    });
  }

  @FieldResolver(() => JointProcurementMember, {
    nullable: true,
    description: "The caller's own organisation among its members; null when it was never invited.",
  })
  ownMember(
    @Root() { id }: JointProcurementRow,
    @Ctx() { loaders, caller }: Scope,
  ): Promise<JointMemberRow | null> {
    return caller.organisation === null
      ? Promise.resolve(null)
      : loaders.one(jointMemberByKey, jointMemberKey(id, caller.organisation));
  }

  @FieldResolver(() => BuyerConnection, {
    description: "The buyers that joined it and that the caller may see (membres), the lead among them.",
  })
  participatingBuyers(
    @Root() { id: parent }: JointProcurementRow,
    @Args(() => BuyerListArgs) args: BuyerListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<BuyerRow>> {
    return buyerPage(scope, { list: buyersOfJointProcurement, args, parent });
  }

  @FieldResolver(() => PlannedProcurementConnection, {
    description:
      "The planned procurements bought in it (lignes rattachées), of those that the caller may see.",
  })
  plannedProcurements(
    @Root() { id: parent }: JointProcurementRow,
    @Args(() => PlannedProcurementListArgs) args: PlannedProcurementListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    return plannedProcurementPage(scope, { list: linesOfJointProcurement, args, parent });
  }

  @FieldResolver(() => ContractConnection, {
    description: "The contracts that came of it (marchés), of those that the caller may see.",
  })
  contracts(
    @Root() { id: parent }: JointProcurementRow,
    @Args(() => ContractListArgs) args: ContractListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ContractRow>> {
    return contractPage(scope, { list: contractsOfJointProcurement, args, parent });
  }
}
