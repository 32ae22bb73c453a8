import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  purchasingDomainsById,
  type PurchasingDomainRow,
} from "../../repositories/domains/purchasing-domain.repository";
import {
  purchasingStrategiesById,
  stakeholdersOfStrategies,
  strategiesOfDomains,
  type PurchasingStrategyRow,
  type StakeholderRow,
} from "../../repositories/domains/purchasing-strategy.repository";

export const purchasingDomainById: EntityDefinition<Db, PurchasingDomainRow> = {
  name: "purchasing domain by id",
  fetch: purchasingDomainsById,
  keyOf: (domain) => domain.id,
};

export const purchasingStrategyById: EntityDefinition<Db, PurchasingStrategyRow> = {
  name: "purchasing strategy by id",
  fetch: purchasingStrategiesById,
  keyOf: (strategy) => strategy.id,
};

export const strategiesByDomain: GroupDefinition<Db, PurchasingStrategyRow> = {
  name: "strategies by domain",
  fetch: strategiesOfDomains,
  parentOf: (strategy) => strategy.domainId,
};

export const stakeholdersByStrategy: GroupDefinition<Db, StakeholderRow> = {
  name: "stakeholders by strategy",
  fetch: stakeholdersOfStrategies,
  parentOf: (stakeholder) => stakeholder.strategyId,
};

export const purchasingDomainList: ListDefinition<Db, PurchasingDomainRow, "NAME"> = {
  name: "purchasing domains",
  source: { from: sql`procurement_plans.purchasing_domain`, key: raw("purchasing_domain.id") },
  orders: { NAME: frenchSort("purchasing_domain.name") },
  entity: purchasingDomainById,
};
