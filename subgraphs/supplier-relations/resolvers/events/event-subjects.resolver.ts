import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { consultationsByEvent } from "../../loaders/consultation.loaders";
import { domainIdsByEvent, plannedProcurementIdsByEvent } from "../../loaders/dialogue-event.loaders";
import { networksByEvent, tradeBodiesByEvent } from "../../loaders/network.loaders";
import type { ConsultationRow } from "../../repositories/consultation.repository";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { PartnerNetworkRow, TradeBodyRow } from "../../repositories/network.repository";
import { PreMarketConsultation } from "../../schema/consultations/pre-market-consultation.type";
import { DialogueEvent } from "../../schema/events/dialogue-event.type";
import { PlannedProcurement, PurchasingDomain } from "../../schema/foreign-entities.type";
import { PartnerNetwork } from "../../schema/networks/partner-network.type";
import { TradeBody } from "../../schema/networks/trade-body.type";

/** What an event is about, and with whom. */
@Resolver(() => DialogueEvent)
export class EventSubjectsResolver {
  @FieldResolver(() => [TradeBody], {
    description: "Trade bodies (fédérations, interprofessions) that take part.",
  })
  async tradeBodies(
    @Root() { id }: DialogueEventRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly TradeBodyRow[]> {
    return (await loaders.group(tradeBodiesByEvent, id)).map(({ linked }) => linked);
  }

  @FieldResolver(() => [PartnerNetwork], {
    description: "Local networks (réseaux partenaires) that take part.",
  })
  async partnerNetworks(
    @Root() { id }: DialogueEventRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PartnerNetworkRow[]> {
    return (await loaders.group(networksByEvent, id)).map(({ linked }) => linked);
  }

  @FieldResolver(() => [PurchasingDomain], {
    nullable: true,
    description:
      "Purchasing domains (domaines d'achats) that it is about; empty when it is about none in particular.",
  })
  async purchasingDomains(
    @Root() { id }: DialogueEventRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PurchasingDomain[]> {
    return (await loaders.group(domainIdsByEvent, id)).map(({ linked }) => ({ id: linked }));
  }

  @FieldResolver(() => [PlannedProcurement], {
    nullable: true,
    description: "Planned procurements (lignes de programmation) presented there; empty when none was.",
  })
  async plannedProcurements(
    @Root() { id }: DialogueEventRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PlannedProcurement[]> {
    return (await loaders.group(plannedProcurementIdsByEvent, id)).map(({ linked }) => ({ id: linked }));
  }

  @FieldResolver(() => [PreMarketConsultation], {
    description:
      "Consultations (sourçages) held at the event, by opening day, as far as the caller may see them.",
  })
  consultations(
    @Root() { id }: DialogueEventRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly ConsultationRow[]> {
    return loaders.group(consultationsByEvent, id);
  }
}
