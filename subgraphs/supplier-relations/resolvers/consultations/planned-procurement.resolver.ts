import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { consultationsByPlannedProcurement } from "../../loaders/consultation.loaders";
import { eventsByPlannedProcurement } from "../../loaders/dialogue-event.loaders";
import type { ConsultationRow } from "../../repositories/consultation.repository";
import type { DialogueEventRow } from "../../repositories/dialogue-event.repository";
import { PreMarketConsultation } from "../../schema/consultations/pre-market-consultation.type";
import { DialogueEvent } from "../../schema/events/dialogue-event.type";
import { PlannedProcurement } from "../../schema/foreign-entities.type";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementResolver {
  @FieldResolver(() => [PreMarketConsultation], {
    nullable: true,
    description:
      "Consultations (sourçages) that prepare it, by opening day, as far as the caller may see them.",
  })
  consultations(
    @Root() { id }: PlannedProcurement,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly ConsultationRow[]> {
    return loaders.group(consultationsByPlannedProcurement, id);
  }

  @FieldResolver(() => [DialogueEvent], {
    nullable: true,
    description: "Dialogue events at which it was or will be presented, earliest first.",
  })
  async dialogueEvents(
    @Root() { id }: PlannedProcurement,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly DialogueEventRow[]> {
    return (await loaders.group(eventsByPlannedProcurement, id)).map(({ linked }) => linked);
  }
}
