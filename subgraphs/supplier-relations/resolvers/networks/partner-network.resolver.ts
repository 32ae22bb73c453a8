import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { eventsOfNetwork } from "../../loaders/dialogue-event.loaders";
import { domainIdsByNetwork, partnerNetworkById, partnerNetworkList } from "../../loaders/network.loaders";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { PartnerNetworkRow } from "../../repositories/network.repository";
import { DialogueEventConnection } from "../../schema/events/dialogue-event.type";
import { PurchasingDomain, Territory } from "../../schema/foreign-entities.type";
import {
  PartnerNetwork,
  PartnerNetworkConnection,
  PartnerNetworkOrder,
} from "../../schema/networks/partner-network.type";
import { latestEventFirst } from "../events/dialogue-event.resolver";

@Resolver(() => PartnerNetwork)
export class PartnerNetworkResolver {
  @Query(() => PartnerNetwork, {
    nullable: true,
    description: "A network by its identifier; null when there is none.",
  })
  partnerNetwork(
    @Arg("id", () => ID, { description: "Identifier of the network." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<PartnerNetworkRow | null> {
    return loaders.one(partnerNetworkById, id);
  }

  @Query(() => PartnerNetworkConnection, { description: "The networks that the hub knows." })
  partnerNetworks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => PartnerNetworkOrder, {
      nullable: true,
      description: "The order; by name when absent.",
    })
    order: Order<"NAME"> | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<PartnerNetworkRow>> {
    return loadPage(scope, partnerNetworkList, { page, order: order ?? { field: "NAME", direction: "ASC" } });
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "Where it is active; null when not tied to one place.",
  })
  territory(@Root() { territoryCode }: PartnerNetworkRow): Territory | null {
    return territoryCode === null ? null : { code: territoryCode };
  }

  @FieldResolver(() => [PurchasingDomain], {
    nullable: true,
    description:
      "The purchasing domains (domaines d'achats) that it supports; empty when it supports none in particular.",
  })
  async purchasingDomains(
    @Root() { id }: PartnerNetworkRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PurchasingDomain[]> {
    return (await loaders.group(domainIdsByNetwork, id)).map(({ linked }) => ({ id: linked }));
  }

  @FieldResolver(() => DialogueEventConnection, {
    description: "Events in which it takes part, latest first.",
  })
  dialogueEvents(
    @Root() { id }: PartnerNetworkRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<DialogueEventRow>> {
    return loadPage(scope, eventsOfNetwork, { page, order: latestEventFirst, parent: id });
  }
}
