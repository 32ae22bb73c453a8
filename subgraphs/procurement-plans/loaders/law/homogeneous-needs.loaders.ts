import { raw } from "@prisma/client/runtime/client";
import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import {
  homogeneousNeeds,
  isHomogeneous,
  type EqualNeedsRow,
} from "../../repositories/law/homogeneous-needs.repository";
import { plannedProcurementList, type PlannedProcurementList } from "../plans/planned-procurement.loaders";

export const homogeneousNeedsByKey: GroupDefinition<Db, EqualNeedsRow> = {
  name: "homogeneous needs by key",
  fetch: homogeneousNeeds,
  parentOf: ({ key }) => key,
};

export const homogeneousPlannedProcurements: PlannedProcurementList = {
  ...plannedProcurementList,
  name: "homogeneous planned procurements",
  source: { ...plannedProcurementList.source, belongsTo: isHomogeneous },
};

/** The line itself: the only one of an operation of works. */
export const plannedProcurementItself: PlannedProcurementList = {
  ...plannedProcurementList,
  name: "planned procurement itself",
  source: { ...plannedProcurementList.source, parent: raw("planned_procurement.id") },
};
