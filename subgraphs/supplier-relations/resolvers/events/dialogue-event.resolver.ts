import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { dayInParis } from "../../../../shared/kernel/day";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import {
  dialogueEventById,
  dialogueEventConditions,
  dialogueEventList,
  type DialogueEventOrderField,
} from "../../loaders/dialogue-event.loaders";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import { eventStatusOn, type EventStatus } from "../../rules/event-status";
import { DialogueEventFilter } from "../../schema/events/dialogue-event-filter.type";
import {
  DialogueEvent,
  DialogueEventConnection,
  DialogueEventOrder,
  DialogueEventStatus,
} from "../../schema/events/dialogue-event.type";
import { Buyer, Territory } from "../../schema/foreign-entities.type";

export type DialogueEventOrderBy = Order<DialogueEventOrderField>;

export const latestEventFirst: DialogueEventOrderBy = { field: "STARTS_AT", direction: "DESC" };

@Resolver(() => DialogueEvent)
export class DialogueEventResolver {
  @Query(() => DialogueEvent, {
    nullable: true,
    description: "An event by its identifier; null when there is none that the caller may see.",
  })
  dialogueEvent(
    @Arg("id", () => ID, { description: "Identifier of the event." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<DialogueEventRow | null> {
    return loaders.one(dialogueEventById, id);
  }

  @Query(() => DialogueEventConnection, { description: "The events that the caller may see." })
  dialogueEvents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => DialogueEventFilter, { nullable: true, description: "Which events." })
    filter: DialogueEventFilter | undefined,
    @Arg("orderBy", () => DialogueEventOrder, {
      nullable: true,
      description: "The order; latest first when absent.",
    })
    order: DialogueEventOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<DialogueEventRow>> {
    return loadPage(scope, dialogueEventList, {
      page,
      order: order ?? latestEventFirst,
      conditions: dialogueEventConditions(filter),
    });
  }

  @FieldResolver(() => DialogueEventStatus, { description: "Where the event stands on a day." })
  status(
    @Root() { endsAt, cancelledOn }: DialogueEventRow,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day, in Paris; today when absent." })
    on: string | undefined,
    @Ctx() { today }: Scope,
  ): EventStatus {
    return eventStatusOn({ lastDay: dayInParis(endsAt), cancelledOn }, on ?? today);
  }

  @FieldResolver(() => Territory, { nullable: true, description: "The territory in which it is held." })
  territory(@Root() { territoryCode }: DialogueEventRow): Territory {
    return { code: territoryCode };
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer that holds the event (organisateur).",
  })
  organiser(@Root() { organiserSiret }: DialogueEventRow): Buyer {
    return { siret: organiserSiret };
  }
}
