import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Page } from "../../../../shared/pagination/connection.type";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import type { JointProcurementList } from "../../loaders/joint/joint-procurement.loaders";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import type {
  JointProcurementFilter,
  JointProcurementListArgs,
} from "../../schema/joint/joint-procurement-list.args";
import { cpvConditions } from "../purchase-conditions";

export interface JointProcurementPageRequest {
  readonly list: JointProcurementList;
  readonly args: JointProcurementListArgs;
  readonly parent?: string;
}

/** A page of joint procurements, latest formed first unless another order is asked. */
export function jointProcurementPage(
  scope: Scope,
  { list, args, ...parent }: JointProcurementPageRequest,
): Promise<Page<JointProcurementRow>> {
  return loadPage(scope, list, {
    ...parent,
    page: args,
    order: args.orderBy ?? { field: "FORMED_ON", direction: "DESC" },
    conditions: conditionsOf(args.filter ?? {}, scope),
  });
}

function conditionsOf(filter: JointProcurementFilter, { caller }: Scope): readonly Sql[] {
  const { status, intercommunality, buyerSiret, ownState } = filter;
  return [
    ...(status == null ? [] : [sql`joint_procurement.status::text = ${status}`]),
    ...(intercommunality == null ? [] : [sql`joint_procurement.pool = ${intercommunality}`]),
    ...(buyerSiret == null
      ? []
      : [isMember(sql`member.buyer_siret = ${buyerSiret} AND member.state = 'JOINED'`)]),
    ...(ownState == null
      ? []
      : [isMember(sql`member.organisation = ${caller.organisation} AND member.state::text = ${ownState}`)]),
    ...cpvConditions("joint_procurement", filter),
  ];
}

function isMember(condition: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM procurement_plans.joint_procurement_member AS member
    WHERE member.joint_procurement_id = joint_procurement.id AND ${condition})`;
}
