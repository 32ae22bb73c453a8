import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { Day } from "../../../../shared/kernel/day";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import {
  followingOfDomains,
  followingOfStrategies,
  isFollowed,
  type FollowingRow,
} from "../../repositories/domains/followed-strategy.repository";
import { plannedProcurementList, type PlannedProcurementList } from "../plans/planned-procurement.loaders";

type Following = EntityDefinition<Db, FollowingRow, Day>;

export const followingByStrategy: Following = {
  name: "following by strategy",
  fetch: followingOfStrategies,
  keyOf: ({ owner }) => owner,
};

export const followingByDomain: Following = {
  name: "following by domain",
  fetch: followingOfDomains,
  keyOf: ({ owner }) => owner,
};

/** The lines that follow a version of a strategy, as of a day for those that have none. */
export function plannedProcurementsOfStrategy(today: Day): PlannedProcurementList {
  return {
    ...plannedProcurementList,
    name: "planned procurements of strategy",
    source: {
      from: sql`procurement_plans.planned_procurement
        JOIN procurement_plans.purchasing_strategy AS strategy
          ON strategy.domain_id = planned_procurement.domain_id AND ${isFollowed(today)}`,
      key: raw("planned_procurement.id"),
      parent: raw("strategy.id"),
    },
  };
}
