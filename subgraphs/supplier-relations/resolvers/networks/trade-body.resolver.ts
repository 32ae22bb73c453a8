import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { eventsOfTradeBody } from "../../loaders/dialogue-event.loaders";
import { tradeBodyById, tradeBodyList } from "../../loaders/network.loaders";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { TradeBodyRow } from "../../repositories/network.repository";
import { DialogueEventConnection } from "../../schema/events/dialogue-event.type";
import { Territory } from "../../schema/foreign-entities.type";
import { TradeBody, TradeBodyConnection, TradeBodyOrder } from "../../schema/networks/trade-body.type";
import { latestEventFirst } from "../events/dialogue-event.resolver";

@Resolver(() => TradeBody)
export class TradeBodyResolver {
  @Query(() => TradeBody, {
    nullable: true,
    description: "A trade body by its identifier; null when there is none.",
  })
  tradeBody(
    @Arg("id", () => ID, { description: "Identifier of the trade body." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<TradeBodyRow | null> {
    return loaders.one(tradeBodyById, id);
  }

  @Query(() => TradeBodyConnection, { description: "The trade bodies that the hub knows." })
  tradeBodies(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => TradeBodyOrder, { nullable: true, description: "The order; by name when absent." })
    order: Order<"NAME"> | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<TradeBodyRow>> {
    return loadPage(scope, tradeBodyList, { page, order: order ?? { field: "NAME", direction: "ASC" } });
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "Where it is active; null when not tied to one place.",
  })
  territory(@Root() { territoryCode }: TradeBodyRow): Territory | null {
    return territoryCode === null ? null : { code: territoryCode };
  }

  @FieldResolver(() => DialogueEventConnection, {
    description: "Events in which it takes part, latest first.",
  })
  dialogueEvents(
    @Root() { id }: TradeBodyRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<DialogueEventRow>> {
    return loadPage(scope, eventsOfTradeBody, { page, order: latestEventFirst, parent: id });
  }
}
