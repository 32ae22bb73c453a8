import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  jointMembersByKey,
  jointPartsByKey,
  type JointMemberRow,
  type JointPartRow,
} from "../../repositories/joint/joint-member.repository";
import { buyerList } from "../buyers/buyer.loaders";
import { contractList } from "../contracts/contract.loaders";
import { plannedProcurementList, type PlannedProcurementList } from "../plans/planned-procurement.loaders";

export const jointMemberByKey: EntityDefinition<Db, JointMemberRow> = {
  name: "joint procurement member by key",
  fetch: jointMembersByKey,
  keyOf: ({ key }) => key,
};

export const jointPartByKey: EntityDefinition<Db, JointPartRow> = {
  name: "joint procurement part by key",
  fetch: jointPartsByKey,
  keyOf: ({ key }) => key,
};

export const membersOfJointProcurement: ListDefinition<Db, JointMemberRow, "SIREN"> = {
  name: "members of joint procurement",
  source: {
    from: sql`procurement_plans.joint_procurement_member AS member`,
    key: raw("member.joint_procurement_id || ' ' || member.organisation"),
    parent: raw("member.joint_procurement_id"),
  },
  orders: { SIREN: { expression: raw("member.organisation::text"), type: "text" } },
  entity: jointMemberByKey,
};

export const buyersOfJointProcurement: typeof buyerList = {
  ...buyerList,
  name: "buyers of joint procurement",
  source: {
    from: sql`procurement_plans.buyer
      JOIN procurement_plans.joint_procurement_member AS joined
        ON joined.buyer_siret = buyer.siret AND joined.state = 'JOINED'`,
    key: raw("buyer.siret::text"),
    parent: raw("joined.joint_procurement_id"),
  },
};

export const linesOfJointProcurement: PlannedProcurementList = {
  ...plannedProcurementList,
  name: "planned procurements of joint procurement",
  source: {
    from: sql`procurement_plans.planned_procurement
      JOIN procurement_plans.joint_procurement_line AS held
        ON held.planned_procurement_id = planned_procurement.id AND held.released_on IS NULL`,
    key: raw("planned_procurement.id"),
    parent: raw("held.joint_procurement_id"),
  },
};

export const contractsOfJointProcurement: typeof contractList = {
  ...contractList,
  name: "contracts of joint procurement",
  source: { ...contractList.source, parent: raw("contract.joint_procurement_id") },
};
