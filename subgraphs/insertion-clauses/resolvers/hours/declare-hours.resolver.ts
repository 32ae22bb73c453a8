import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  DeclareHoursInput,
  DeclareHoursPayload,
  DeclareHoursResult,
} from "../../schema/hours/declare-hours.type";
import { declareHours } from "../../services/declare-hours";

@Resolver()
export class DeclareHoursResolver {
  @Mutation(() => DeclareHoursResult, {
    description:
      "Declares the hours of a month (déclarer des heures). Declaring the same again answers the entry already there.",
  })
  declareHours(
    @Arg("input", () => DeclareHoursInput, { description: "The hours." }) input: DeclareHoursInput,
    @Ctx() scope: Scope,
  ): Promise<DeclareHoursPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new DeclareHoursPayload(), { hoursEntry: await declareHours(scope, input) }),
    );
  }
}
