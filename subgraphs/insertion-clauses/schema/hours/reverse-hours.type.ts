import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import {
  InvalidInputError,
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
} from "../../../../shared/graphql/user-error.type";
import { HoursEntry } from "./hours-entry.type";

@InputType({ description: "Hours to take back (contre-passation): the ledger keeps both entries." })
export class ReverseHoursInput {
  @Field(() => ID, { description: "The entry to reverse." })
  readonly entryId!: string;

  @Field(() => String, { description: "Why, in French." })
  readonly reason!: string;
}

@ObjectType({ description: "The hours were taken back." })
export class ReverseHoursPayload {
  @Field(() => HoursEntry, { description: "The entry that reverses, with the opposite hours." })
  readonly hoursEntry!: HoursEntry;
}

export const ReverseHoursResult = createUnionType({
  name: "ReverseHoursResult",
  description: "The entry that reverses, or why the reversal was refused.",
  types: () =>
    [
      ReverseHoursPayload,
      InvalidInputError,
      UnknownReferenceError,
      TransitionRefusedError,
      NotAllowedError,
    ] as const,
});
