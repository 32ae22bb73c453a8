import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import {
  InvalidInputError,
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
} from "../../../../shared/graphql/user-error.type";
import { describedEnum } from "../../../../shared/graphql/described-enum";
import { HoursEntry } from "./hours-entry.type";

export type HoursVerdict = "VALIDATE" | "REJECT";

const HoursVerdictEnum = describedEnum<HoursVerdict>("HoursVerdict", "What to decide about declared hours.", {
  VALIDATE: "Accept them (valider).",
  REJECT: "Refuse them (rejeter), with a reason.",
});

@InputType({ description: "A decision about declared hours (validation), final." })
export class ValidateHoursInput {
  @Field(() => ID, { description: "The entry." })
  readonly entryId!: string;

  @Field(() => HoursVerdictEnum, { description: "The decision." })
  readonly decision!: HoursVerdict;

  @Field(() => String, { nullable: true, description: "Why, in French; compulsory to reject." })
  readonly reason?: string | null;
}

@ObjectType({ description: "The hours were decided about." })
export class ValidateHoursPayload {
  @Field(() => HoursEntry, { description: "The entry, in its new state." })
  readonly hoursEntry!: HoursEntry;
}

export const ValidateHoursResult = createUnionType({
  name: "ValidateHoursResult",
  description: "The hours decided about, or why the decision was refused.",
  types: () =>
    [
      ValidateHoursPayload,
      InvalidInputError,
      UnknownReferenceError,
      TransitionRefusedError,
      NotAllowedError,
    ] as const,
});
