import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  RecordDutyExemptionInput,
  RecordDutyExemptionPayload,
  RecordDutyExemptionResult,
} from "../../schema/law/record-duty-exemption.type";
import { recordDutyExemption } from "../../services/law/record-duty-exemption";

@Resolver()
export class RecordDutyExemptionResolver {
  @Mutation(() => RecordDutyExemptionResult, {
    description:
      "Records why a duty is left aside for a need of the caller's organisation (exception motivée): the duty then counts as met.",
  })
  recordDutyExemption(
    @Arg("input", () => RecordDutyExemptionInput, { description: "The need, the duty, and why." })
    input: RecordDutyExemptionInput,
    @Ctx() scope: Scope,
  ): Promise<RecordDutyExemptionPayload | Refusal["failure"]> {
    return refusable(async () => {
      const dutyExemption = await recordDutyExemption(scope, input);
      return Object.assign(new RecordDutyExemptionPayload(), { dutyExemption });
    });
  }
}
