import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { dialogueEventConditions, eventsOfPerimeter } from "../../loaders/dialogue-event.loaders";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import { DialogueEventFilter } from "../../schema/events/dialogue-event-filter.type";
import { DialogueEventConnection, DialogueEventOrder } from "../../schema/events/dialogue-event.type";
import { Territory } from "../../schema/foreign-entities.type";
import { perimeterKey } from "../perimeter-key";
import { latestEventFirst, type DialogueEventOrderBy } from "./dialogue-event.resolver";

@Resolver(() => Territory)
export class TerritoryEventsResolver {
  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => DialogueEventConnection, {
    nullable: true,
    description:
      "Dialogue events held in the perimeter: a commune, or an intercommunality and all its communes.",
  })
  dialogueEvents(
    @Root() territory: Territory,
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
    return loadPage(scope, eventsOfPerimeter, {
      page,
      order: order ?? latestEventFirst,
      conditions: dialogueEventConditions(filter),
      parent: perimeterKey(territory),
    });
  }
}
