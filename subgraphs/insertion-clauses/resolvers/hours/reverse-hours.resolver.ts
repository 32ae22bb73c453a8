import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ReverseHoursInput,
  ReverseHoursPayload,
  ReverseHoursResult,
} from "../../schema/hours/reverse-hours.type";
import { reverseHours } from "../../services/reverse-hours";

@Resolver()
export class ReverseHoursResolver {
  @Mutation(() => ReverseHoursResult, {
    description:
      "Takes hours back by an entry of the opposite sign (contre-passer des heures): the ledger keeps both. The right hours can then be declared.",
  })
  reverseHours(
    @Arg("input", () => ReverseHoursInput, { description: "What to reverse, and why." })
    input: ReverseHoursInput,
    @Ctx() scope: Scope,
  ): Promise<ReverseHoursPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new ReverseHoursPayload(), { hoursEntry: await reverseHours(scope, input) }),
    );
  }
}
