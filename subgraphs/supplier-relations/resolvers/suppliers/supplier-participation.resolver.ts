import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { consultationsOfSupplier } from "../../loaders/consultation.loaders";
import { eventsAttendedBySupplier } from "../../loaders/dialogue-event.loaders";
import { registrationsOfSupplier } from "../../loaders/event-registration.loaders";
import type { ConsultationRow } from "../../repositories/consultation.repository";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { EventRegistrationRow } from "../../repositories/event-registration.repository";
import type { SupplierRow } from "../../repositories/supplier.repository";
import { PreMarketConsultationConnection } from "../../schema/consultations/pre-market-consultation.type";
import { DialogueEventConnection } from "../../schema/events/dialogue-event.type";
import { EventRegistrationConnection } from "../../schema/events/event-registration.type";
import { Supplier } from "../../schema/suppliers/supplier.type";

/** Where a supplier took part in the dialogue with buyers. */
@Resolver(() => Supplier)
export class SupplierParticipationResolver {
  @FieldResolver(() => DialogueEventConnection, {
    description: "Events to which it came (attendance recorded as YES), latest first.",
  })
  eventsAttended(
    @Root() { siret }: SupplierRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<DialogueEventRow>> {
    const order = { field: "STARTS_AT", direction: "DESC" } as const;
    return loadPage(scope, eventsAttendedBySupplier, { page, order, parent: siret });
  }

  @FieldResolver(() => EventRegistrationConnection, {
    description: "Its registrations for events, cancelled ones included, latest event first.",
  })
  eventRegistrations(
    @Root() { siret }: SupplierRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<EventRegistrationRow>> {
    const order = { field: "STARTS_AT", direction: "DESC" } as const;
    return loadPage(scope, registrationsOfSupplier, { page, order, parent: siret });
  }

  @FieldResolver(() => PreMarketConsultationConnection, {
    description: "Consultations (sourçages) in which it was contacted, latest first.",
  })
  consultations(
    @Root() { siret }: SupplierRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ConsultationRow>> {
    const order = { field: "OPENED_ON", direction: "DESC" } as const;
    return loadPage(scope, consultationsOfSupplier, { page, order, parent: siret });
  }
}
