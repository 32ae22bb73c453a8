import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../../../../shared/graphql/scalars/date-time.scalar";

export enum PoolingFollowState {
  NONE = "NONE",
  FOLLOWED = "FOLLOWED",
  DISMISSED = "DISMISSED",
}

registerEnumType(PoolingFollowState, {
  name: "PoolingFollowState",
  description: "What the caller's organisation decided about a pooling opportunity.",
  valuesConfig: {
    NONE: { description: "Nothing (rien)." },
    FOLLOWED: { description: "It follows it (suivie)." },
    DISMISSED: { description: "It has dismissed it (écartée): not listed unless asked for." },
  },
});

@ObjectType({
  description:
    "What the caller's organisation decided about a pooling opportunity (suivi); nobody else reads it.",
})
export class PoolingFollowing {
  @Field(() => PoolingFollowState, { description: "What it decided." })
  readonly state!: PoolingFollowState;

  @Field(() => String, {
    nullable: true,
    description: "Why it was dismissed, in its words; null when it was not.",
  })
  readonly reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it decided; null when it never did." })
  readonly decidedAt!: Date | null;

  @Field(() => Int, { description: "Version, to send back with a decision; 0 when none was ever taken." })
  readonly version!: number;
}
