import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { registrationsOfEvent, standingCountByEvent } from "../../loaders/event-registration.loaders";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { EventRegistrationRow } from "../../repositories/event-registration.repository";
import { seatsTaken, type Seats } from "../../rules/event-seats";
import { DialogueEvent } from "../../schema/events/dialogue-event.type";
import { EventRegistrationConnection } from "../../schema/events/event-registration.type";

/** Who takes part in an event, and how many seats are left. */
@Resolver(() => DialogueEvent)
export class EventSeatsResolver {
  @FieldResolver(() => EventRegistrationConnection, {
    description: "Registrations (inscriptions) in order of arrival, cancelled ones included.",
  })
  registrations(
    @Root() { id }: DialogueEventRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<EventRegistrationRow>> {
    return loadPage(scope, registrationsOfEvent, {
      page,
      order: { field: "ARRIVAL", direction: "ASC" },
      parent: id,
    });
  }

  @FieldResolver(() => Int, { description: "Registrations that have a seat (inscrits)." })
  async registeredCount(@Root() event: DialogueEventRow, @Ctx() scope: Scope): Promise<number> {
    return (await seatsOf(event, scope)).registered;
  }

  @FieldResolver(() => Int, { description: "Registrations that wait for a seat (liste d'attente)." })
  async waitingListCount(@Root() event: DialogueEventRow, @Ctx() scope: Scope): Promise<number> {
    return (await seatsOf(event, scope)).waiting;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Seats left (places restantes); null when seats are not limited.",
  })
  async seatsLeft(@Root() event: DialogueEventRow, @Ctx() scope: Scope): Promise<number | null> {
    return (await seatsOf(event, scope)).left;
  }
}

async function seatsOf({ id, capacity }: DialogueEventRow, { loaders }: Scope): Promise<Seats> {
  const standing = await loaders.one(standingCountByEvent, id);
  return seatsTaken(standing?.count ?? 0, capacity);
}
