import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { JointBringsInput } from "./joint-brings.input";
import { ProcurementNature } from "../law/procurement-nature.type";
import { ProcurementVisibility } from "../visibility.type";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { JointProcurement } from "./joint-procurement.type";

@InputType({ description: "A joint procurement to be formed." })
export class CreateJointProcurementInput {
  @Field(() => SiretScalar, { description: "The buyer that leads it, one of the caller's organisation." })
  readonly leadBuyerSiret!: string;

  @Field(() => String, { description: "Its name, in French: 200 characters at most." })
  readonly title!: string;

  @Field(() => String, { description: "What is bought together, in French: 5,000 characters at most." })
  readonly need!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The opportunity that it is formed of: what is left out below is taken from it, and its other buyers are invited.",
  })
  readonly poolingOpportunityId?: string | null;

  @Field(() => CpvCodeScalar, {
    nullable: true,
    description: "Main CPV code; absent for the class, or else the largest need, of the opportunity.",
  })
  readonly cpvCode?: string | null;

  @Field(() => ProcurementNature, {
    nullable: true,
    description: "Goods, services or works; absent for that of the largest need of the opportunity.",
  })
  readonly nature?: ProcurementNature | null;

  @Field(() => ID, {
    nullable: true,
    description: "Its purchasing domain; absent for that of the opportunity, or for none.",
  })
  readonly domainId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Planned duration in months, options included; absent when not stated.",
  })
  readonly durationMonths?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day on which a member may join; absent for that of the opportunity, or for none.",
  })
  readonly lastDayToJoin?: string | null;

  @Field(() => ProcurementVisibility, { description: "Who may see it, beside those who are invited." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => [SiretScalar], {
    description: "The buyers to invite, one for each organisation; those of the opportunity come on top.",
  })
  readonly invitedBuyerSirets!: readonly string[];

  @Field(() => JointBringsInput, {
    nullable: true,
    description: "What the lead brings; absent for its own needs in the opportunity, or for nothing.",
  })
  readonly brings?: JointBringsInput | null;
}

@ObjectType({ description: "The joint procurement was formed." })
export class CreateJointProcurementPayload {
  @Field(() => JointProcurement, { description: "The joint procurement, being formed." })
  readonly jointProcurement!: JointProcurement;
}

export const CreateJointProcurementResult = createUnionType({
  name: "CreateJointProcurementResult",
  description: "The joint procurement formed, or why it was refused.",
  types: () => [CreateJointProcurementPayload, ...failureTypes] as const,
});
