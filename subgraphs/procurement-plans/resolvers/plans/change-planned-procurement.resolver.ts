import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ChangePlannedProcurementInput,
  ChangePlannedProcurementPayload,
  ChangePlannedProcurementResult,
} from "../../schema/plans/change-planned-procurement.type";
import { changeLine } from "../../services/plans/change-line";
import { lineContent } from "./line-content";

@Resolver()
export class ChangePlannedProcurementResolver {
  @Mutation(() => ChangePlannedProcurementResult, {
    description: "Rewrites a line of the caller's organisation and its lots (modifier une ligne).",
  })
  changePlannedProcurement(
    @Arg("input", () => ChangePlannedProcurementInput, { description: "The line, and all that it says." })
    input: ChangePlannedProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<ChangePlannedProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const plannedProcurement = await changeLine(scope, input, lineContent(input));
      return Object.assign(new ChangePlannedProcurementPayload(), { plannedProcurement });
    });
  }
}
