import { ArgsType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";

export enum JointMemberState {
  INVITED = "INVITED",
  JOINED = "JOINED",
  DECLINED = "DECLINED",
  LEFT = "LEFT",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(JointMemberState, {
  name: "JointMemberState",
  description: "Where a member of a joint procurement stands (état d'un membre).",
  valuesConfig: {
    INVITED: { description: "Invited, without an answer yet (invité)." },
    JOINED: { description: "Takes part, as does the lead (membre)." },
    DECLINED: { description: "Declined the invitation, with a reason (a décliné)." },
    LEFT: { description: "Had joined, and left before the launch (parti)." },
    WITHDRAWN: { description: "Its invitation was withdrawn before it answered (invitation retirée)." },
  },
});

@ObjectType({
  description:
    "An organisation invited to a joint procurement, its lead among those that joined. Who has not joined, or no longer takes part, is seen by itself and the lead alone.",
})
export class JointProcurementMember {
  @Field(() => JointMemberState, { description: "Where it stands." })
  readonly state!: JointMemberState;

  @Field(() => DateScalar, {
    description: "Day of its latest invitation; for the lead, that of the beginning.",
  })
  readonly invitedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Day on which it joined; null when it never did." })
  readonly joinedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day on which it declined; null unless it did." })
  readonly declinedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day on which it left; null unless it did." })
  readonly leftOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which its invitation was withdrawn; null unless it was.",
  })
  readonly withdrawnOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it declined or left, in French; null when not told.",
  })
  readonly reason!: string | null;

  @Field(() => Int, { description: "Version, to send back with an answer of this member." })
  readonly version!: number;
}

export const JointProcurementMemberConnection = connectionOf(
  "JointProcurementMember",
  () => JointProcurementMember,
);

@ArgsType()
export class JointMemberListArgs extends PageArgs {
  @Field(() => JointMemberState, { nullable: true, description: "Members in this state; all when absent." })
  readonly state?: JointMemberState | null;
}
