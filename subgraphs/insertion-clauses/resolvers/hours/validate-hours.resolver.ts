import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ValidateHoursInput,
  ValidateHoursPayload,
  ValidateHoursResult,
} from "../../schema/hours/validate-hours.type";
import { decideHours } from "../../services/decide-hours";

@Resolver()
export class ValidateHoursResolver {
  @Mutation(() => ValidateHoursResult, {
    description:
      "Accepts or refuses declared hours (valider ou rejeter des heures): the owner or its facilitator does, never whoever declared them.",
  })
  validateHours(
    @Arg("input", () => ValidateHoursInput, { description: "The decision." }) input: ValidateHoursInput,
    @Ctx() scope: Scope,
  ): Promise<ValidateHoursPayload | Refusal["failure"]> {
    const { entryId, decision, reason = null } = input;
    const ruling = { entryId, decision: decision === "VALIDATE" ? "VALIDATED" : "REJECTED", reason } as const;
    return refusable(async () =>
      Object.assign(new ValidateHoursPayload(), { hoursEntry: await decideHours(scope, ruling) }),
    );
  }
}
