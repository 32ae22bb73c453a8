import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AddPlannedProcurementInput,
  AddPlannedProcurementPayload,
  AddPlannedProcurementResult,
} from "../../schema/plans/add-planned-procurement.type";
import { addLine } from "../../services/plans/add-line";
import { lineContent } from "./line-content";

@Resolver()
export class AddPlannedProcurementResolver {
  @Mutation(() => AddPlannedProcurementResult, {
    description: "Adds a line to a plan of the caller's organisation (ajouter une ligne de programmation).",
  })
  addPlannedProcurement(
    @Arg("input", () => AddPlannedProcurementInput, { description: "The plan, and what the line says." })
    input: AddPlannedProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<AddPlannedProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const plannedProcurement = await addLine(scope, input.planId, lineContent(input));
      return Object.assign(new AddPlannedProcurementPayload(), { plannedProcurement });
    });
  }
}
