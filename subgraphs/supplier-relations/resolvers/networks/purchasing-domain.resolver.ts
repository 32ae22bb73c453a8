import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { eventsOfDomain } from "../../loaders/dialogue-event.loaders";
import { networksByDomain } from "../../loaders/network.loaders";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import type { PartnerNetworkRow } from "../../repositories/network.repository";
import { DialogueEventConnection } from "../../schema/events/dialogue-event.type";
import { PurchasingDomain } from "../../schema/foreign-entities.type";
import { PartnerNetwork } from "../../schema/networks/partner-network.type";
import { latestEventFirst } from "../events/dialogue-event.resolver";

@Resolver(() => PurchasingDomain)
export class PurchasingDomainResolver {
  @FieldResolver(() => DialogueEventConnection, {
    nullable: true,
    description: "Dialogue events (rencontres, ateliers, réunions) about this domain, latest first.",
  })
  dialogueEvents(
    @Root() { id }: PurchasingDomain,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<DialogueEventRow>> {
    return loadPage(scope, eventsOfDomain, { page, order: latestEventFirst, parent: id });
  }

  @FieldResolver(() => [PartnerNetwork], {
    nullable: true,
    description: "Local networks (réseaux partenaires) that support purchases of this domain.",
  })
  async partnerNetworks(
    @Root() { id }: PurchasingDomain,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PartnerNetworkRow[]> {
    return (await loaders.group(networksByDomain, id)).map(({ linked }) => linked);
  }
}
