import { ArgsType, Field, InputType } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { JointMemberState } from "./joint-procurement-member.type";
import { JointProcurementStatus } from "./joint-procurement-status.type";
import { JointProcurementOrder } from "./joint-procurement.type";

@InputType({ description: "Which joint procurements to list: all conditions together." })
export class JointProcurementFilter {
  @Field(() => JointProcurementStatus, { nullable: true, description: "Those that stand there." })
  readonly status?: JointProcurementStatus | null;

  @Field(() => SirenScalar, {
    nullable: true,
    description: "Those formed within this intercommunality: its SIREN.",
  })
  readonly intercommunality?: string | null;

  @Field(() => SiretScalar, { nullable: true, description: "Those that this buyer leads or has joined." })
  readonly buyerSiret?: string | null;

  @Field(() => JointMemberState, {
    nullable: true,
    description:
      "Those of which the caller's own organisation is a member in this state: INVITED for its invitations.",
  })
  readonly ownState?: JointMemberState | null;

  @Field(() => CpvPrefixScalar, {
    nullable: true,
    description: "Those whose CPV code begins with these digits.",
  })
  readonly cpvPrefix?: string | null;
}

@ArgsType()
export class JointProcurementListArgs extends PageArgs {
  @Field(() => JointProcurementFilter, { nullable: true, description: "Which joint procurements." })
  readonly filter?: JointProcurementFilter | null;

  @Field(() => JointProcurementOrder, {
    nullable: true,
    description: "The order; latest formed first when absent.",
  })
  readonly orderBy?: InstanceType<typeof JointProcurementOrder> | null;
}
