import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { dialogueEventById } from "../../loaders/dialogue-event.loaders";
import { supplierBySiret } from "../../loaders/supplier.loaders";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { EventRegistrationRow } from "../../repositories/event-registration.repository";
import type { SupplierRow } from "../../repositories/supplier.repository";
import { registrationStatus, waitingListPosition, type RegistrationStatus } from "../../rules/event-seats";
import { DialogueEvent } from "../../schema/events/dialogue-event.type";
import { EventRegistration, EventRegistrationStatus } from "../../schema/events/event-registration.type";
import { Buyer } from "../../schema/foreign-entities.type";
import { Supplier } from "../../schema/suppliers/supplier.type";

@Resolver(() => EventRegistration)
export class EventRegistrationResolver {
  @FieldResolver(() => DialogueEvent, { description: "The event." })
  event(
    @Root() { eventId }: EventRegistrationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<DialogueEventRow | null> {
    return loaders.one(dialogueEventById, eventId);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description:
      "The supplier that takes part; null for a buyer, and for a supplier that the caller may not see.",
  })
  supplier(
    @Root() { supplierSiret }: EventRegistrationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<SupplierRow | null> {
    return supplierSiret === null ? Promise.resolve(null) : loaders.one(supplierBySiret, supplierSiret);
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer or specifier's organisation that takes part; null for a supplier.",
  })
  buyer(@Root() { buyerSiret }: EventRegistrationRow): Buyer | null {
    return buyerSiret === null ? null : { siret: buyerSiret };
  }

  @FieldResolver(() => EventRegistrationStatus, { description: "What the registration gives at present." })
  status(@Root() registration: EventRegistrationRow): RegistrationStatus {
    return registrationStatus(registration, registration.capacity);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Place on the waiting list, from 1; null when it has a seat or is cancelled.",
  })
  waitingListPosition(@Root() registration: EventRegistrationRow): number | null {
    return waitingListPosition(registration, registration.capacity);
  }
}
