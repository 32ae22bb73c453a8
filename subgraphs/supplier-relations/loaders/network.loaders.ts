import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  domainIdsOfNetworks,
  networksOfConsultations,
  networksOfDomains,
  networksOfEvents,
  partnerNetworksById,
  tradeBodiesById,
  tradeBodiesOfEvents,
  type Linked,
  type PartnerNetworkRow,
  type TradeBodyRow,
} from "../repositories/network.repository";

export const tradeBodyById: EntityDefinition<Db, TradeBodyRow> = {
  name: "trade body by id",
  fetch: tradeBodiesById,
  keyOf: (tradeBody) => tradeBody.id,
};

export const tradeBodyList: ListDefinition<Db, TradeBodyRow, "NAME"> = {
  name: "trade bodies",
  source: { from: sql`supplier_relations.trade_body`, key: raw("trade_body.id") },
  orders: { NAME: frenchSort("trade_body.name") },
  entity: tradeBodyById,
};

export const partnerNetworkById: EntityDefinition<Db, PartnerNetworkRow> = {
  name: "partner network by id",
  fetch: partnerNetworksById,
  keyOf: (network) => network.id,
};

export const partnerNetworkList: ListDefinition<Db, PartnerNetworkRow, "NAME"> = {
  name: "partner networks",
  source: { from: sql`supplier_relations.partner_network`, key: raw("partner_network.id") },
  orders: { NAME: frenchSort("partner_network.name") },
  entity: partnerNetworkById,
};

export const domainIdsByNetwork: GroupDefinition<Db, Linked<string>> = {
  name: "domain ids by network",
  fetch: domainIdsOfNetworks,
  parentOf: ({ of }) => of,
};

export const networksByDomain: GroupDefinition<Db, Linked<PartnerNetworkRow>> = {
  name: "networks by domain",
  fetch: networksOfDomains,
  parentOf: ({ of }) => of,
};

export const networksByEvent: GroupDefinition<Db, Linked<PartnerNetworkRow>> = {
  name: "networks by event",
  fetch: networksOfEvents,
  parentOf: ({ of }) => of,
};

export const networksByConsultation: GroupDefinition<Db, Linked<PartnerNetworkRow>> = {
  name: "networks by consultation",
  fetch: networksOfConsultations,
  parentOf: ({ of }) => of,
};

export const tradeBodiesByEvent: GroupDefinition<Db, Linked<TradeBodyRow>> = {
  name: "trade bodies by event",
  fetch: tradeBodiesOfEvents,
  parentOf: ({ of }) => of,
};
