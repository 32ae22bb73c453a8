import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";
import { TransitionRefusedError, UnknownReferenceError } from "../../../shared/graphql/user-error.type";
import { Membership } from "./organisation.type";

@InputType({ description: "The departure of the caller's organisation from an intercommunality (retrait)." })
export class LeaveIntercommunalityInput {
  @Field(() => SirenScalar, { description: "SIREN of the intercommunality that it leaves." })
  readonly intercommunality!: string;

  @Field(() => DateScalar, {
    description:
      "First day on which it is no longer a member: today at the earliest. From then on it neither sees nor adds pooled rows; what it shared before stays shared.",
  })
  readonly leavesOn!: string;
}

@ObjectType({ description: "The departure was recorded." })
export class LeaveIntercommunalityPayload {
  @Field(() => Membership, { description: "The membership, with its last day." })
  readonly membership!: Membership;
}

export const LeaveIntercommunalityResult = createUnionType({
  name: "LeaveIntercommunalityResult",
  description: "The departure recorded, or why it was refused.",
  types: () => [LeaveIntercommunalityPayload, UnknownReferenceError, TransitionRefusedError] as const,
});
