import type { PartnerNetwork, TradeBody } from "../../../prisma/supplier-relations/client/client";
import type { Db } from "../context";

export type TradeBodyRow = TradeBody;
export type PartnerNetworkRow = PartnerNetwork;

/** Something linked to the one that it is asked for. */
export interface Linked<Row> {
  readonly of: string;
  readonly linked: Row;
}

export function tradeBodiesById(db: Db, ids: readonly string[]): Promise<readonly TradeBodyRow[]> {
  return db.tradeBody.findMany({ where: { id: { in: [...ids] } } });
}

export function partnerNetworksById(db: Db, ids: readonly string[]): Promise<readonly PartnerNetworkRow[]> {
  return db.partnerNetwork.findMany({ where: { id: { in: [...ids] } } });
}

export async function domainIdsOfNetworks(
  db: Db,
  networkIds: readonly string[],
): Promise<readonly Linked<string>[]> {
  const links = await db.partnerNetworkDomain.findMany({
    where: { partnerNetworkId: { in: [...networkIds] } },
    orderBy: { purchasingDomainId: "asc" },
  });
  return links.map(({ partnerNetworkId, purchasingDomainId }) => ({
    of: partnerNetworkId,
    linked: purchasingDomainId,
  }));
}

export async function networksOfDomains(
  db: Db,
  domainIds: readonly string[],
): Promise<readonly Linked<PartnerNetworkRow>[]> {
  const links = await db.partnerNetworkDomain.findMany({
    where: { purchasingDomainId: { in: [...domainIds] } },
    include: { partnerNetwork: true },
    orderBy: { partnerNetworkId: "asc" },
  });
  return links.map(({ purchasingDomainId, partnerNetwork }) => ({
    of: purchasingDomainId,
    linked: partnerNetwork,
  }));
}

export async function networksOfEvents(
  db: Db,
  eventIds: readonly string[],
): Promise<readonly Linked<PartnerNetworkRow>[]> {
  const links = await db.eventPartnerNetwork.findMany({
    where: { eventId: { in: [...eventIds] } },
    include: { partnerNetwork: true },
    orderBy: { partnerNetworkId: "asc" },
  });
  return links.map(({ eventId, partnerNetwork }) => ({ of: eventId, linked: partnerNetwork }));
}

export async function networksOfConsultations(
  db: Db,
  consultationIds: readonly string[],
): Promise<readonly Linked<PartnerNetworkRow>[]> {
  const links = await db.consultationPartnerNetwork.findMany({
    where: { consultationId: { in: [...consultationIds] } },
    include: { partnerNetwork: true },
    orderBy: { partnerNetworkId: "asc" },
  });
  return links.map(({ consultationId, partnerNetwork }) => ({ of: consultationId, linked: partnerNetwork }));
}

export async function tradeBodiesOfEvents(
  db: Db,
  eventIds: readonly string[],
): Promise<readonly Linked<TradeBodyRow>[]> {
  const links = await db.eventTradeBody.findMany({
    where: { eventId: { in: [...eventIds] } },
    include: { tradeBody: true },
    orderBy: { tradeBodyId: "asc" },
  });
  return links.map(({ eventId, tradeBody }) => ({ of: eventId, linked: tradeBody }));
}
