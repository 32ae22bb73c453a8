import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../context";
import { councilResolutionById } from "../loaders/council-resolution.loaders";
import { criteriaByScheme } from "../loaders/label-scheme.loaders";
import type { CouncilResolutionRow } from "../repositories/council-resolution.repository";
import type { EvidenceRow } from "../repositories/label-award.repository";
import type { LabelCriterionRow } from "../repositories/label-scheme.repository";
import { CouncilResolution } from "../schema/council-resolution.type";
import { Evidence } from "../schema/evidence.type";
import { DialogueEvent, InsertionClause, PlannedProcurement } from "../schema/foreign-entities.type";
import { LabelCriterion } from "../schema/label-scheme.type";

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => LabelCriterion, { nullable: true, description: "The criterion that it proves." })
  async criterion(
    @Root() { schemeId, criterionNumber }: EvidenceRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LabelCriterionRow | null> {
    const criteria = await loaders.group(criteriaByScheme, schemeId);
    return criteria.find(({ number }) => number === criterionNumber) ?? null;
  }

  @FieldResolver(() => CouncilResolution, {
    nullable: true,
    description: "The resolution that proves it, if one does.",
  })
  councilResolution(
    @Root() { resolutionId }: EvidenceRow,
    @Ctx() { loaders }: Scope,
  ): Promise<CouncilResolutionRow | null> {
    return resolutionId === null ? Promise.resolve(null) : loaders.one(councilResolutionById, resolutionId);
  }

  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description: "The planned procurement that proves it.",
  })
  plannedProcurement(@Root() { plannedProcurementId }: EvidenceRow): PlannedProcurement | null {
    return plannedProcurementId === null ? null : { id: plannedProcurementId };
  }

  @FieldResolver(() => DialogueEvent, { nullable: true, description: "The event that proves it." })
  dialogueEvent(@Root() { dialogueEventId }: EvidenceRow): DialogueEvent | null {
    return dialogueEventId === null ? null : { id: dialogueEventId };
  }

  @FieldResolver(() => InsertionClause, {
    nullable: true,
    description: "The insertion clause that proves it.",
  })
  insertionClause(@Root() { insertionClauseId }: EvidenceRow): InsertionClause | null {
    return insertionClauseId === null ? null : { id: insertionClauseId };
  }
}
