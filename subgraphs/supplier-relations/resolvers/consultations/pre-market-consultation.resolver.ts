import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import {
  consultationById,
  consultationConditions,
  consultationList,
  type ConsultationOrderField,
} from "../../loaders/consultation.loaders";
import { dialogueEventById } from "../../loaders/dialogue-event.loaders";
import { networksByConsultation } from "../../loaders/network.loaders";
import type { ConsultationRow } from "../../repositories/consultation.repository";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { PartnerNetworkRow } from "../../repositories/network.repository";
import { consultationLegalBasisOn } from "../../rules/consultation-legal-basis";
import {
  PreMarketConsultation,
  PreMarketConsultationConnection,
  PreMarketConsultationFilter,
  PreMarketConsultationOrder,
} from "../../schema/consultations/pre-market-consultation.type";
import { DialogueEvent } from "../../schema/events/dialogue-event.type";
import { Buyer, PlannedProcurement } from "../../schema/foreign-entities.type";
import { PartnerNetwork } from "../../schema/networks/partner-network.type";

type ConsultationOrderBy = Order<ConsultationOrderField>;

const latestConsultationFirst: ConsultationOrderBy = { field: "OPENED_ON", direction: "DESC" };

@Resolver(() => PreMarketConsultation)
export class PreMarketConsultationResolver {
  @Query(() => PreMarketConsultation, {
    nullable: true,
    description:
      "A consultation (sourçage) by its identifier; null when there is none that the caller may see.",
  })
  preMarketConsultation(
    @Arg("id", () => ID, { description: "Identifier of the consultation." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<ConsultationRow | null> {
    return loaders.one(consultationById, id);
  }

  @Query(() => PreMarketConsultationConnection, {
    description: "The consultations (sourçages) that the caller may see.",
  })
  preMarketConsultations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PreMarketConsultationFilter, { nullable: true, description: "Which consultations." })
    filter: PreMarketConsultationFilter | undefined,
    @Arg("orderBy", () => PreMarketConsultationOrder, {
      nullable: true,
      description: "The order; latest first when absent.",
    })
    order: ConsultationOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<ConsultationRow>> {
    return loadPage(scope, consultationList, {
      page,
      order: order ?? latestConsultationFirst,
      conditions: consultationConditions(filter),
    });
  }

  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description: "The planned procurement (ligne de programmation) that it prepares.",
  })
  plannedProcurement(@Root() { plannedProcurementId }: ConsultationRow): PlannedProcurement {
    return { id: plannedProcurementId };
  }

  @FieldResolver(() => Buyer, { nullable: true, description: "The buyer (acheteur) that consults." })
  buyer(@Root() { buyerSiret }: ConsultationRow): Buyer {
    return { siret: buyerSiret };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The text in force on a day that allows to consult the market (base légale), quoted in French; null when none is known for that day.",
  })
  legalBasis(
    @Root() { openedOn }: ConsultationRow,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; the opening day when absent." })
    on: string | undefined,
  ): string | null {
    return consultationLegalBasisOn(on ?? openedOn);
  }

  @FieldResolver(() => DialogueEvent, {
    nullable: true,
    description: "The event at which it was held; null when at none, or at one that the caller may not see.",
  })
  event(@Root() { eventId }: ConsultationRow, @Ctx() { loaders }: Scope): Promise<DialogueEventRow | null> {
    return eventId === null ? Promise.resolve(null) : loaders.one(dialogueEventById, eventId);
  }

  @FieldResolver(() => [PartnerNetwork], {
    description: "Local networks (réseaux partenaires) that helped to find suppliers.",
  })
  async partnerNetworks(
    @Root() { id }: ConsultationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PartnerNetworkRow[]> {
    return (await loaders.group(networksByConsultation, id)).map(({ linked }) => linked);
  }
}
