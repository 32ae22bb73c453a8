import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { ProcurementVisibility } from "../visibility.type";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ProcurementPlan } from "./procurement-plan.type";

@InputType({ description: "A plan to be opened, as a draft." })
export class CreateProcurementPlanInput {
  @Field(() => SiretScalar, { description: "The buyer: an establishment of the caller's organisation." })
  readonly buyerSiret!: string;

  @Field(() => Int, { description: "First calendar year." })
  readonly year!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Last calendar year, three after the first one at most; absent for a plan of one year.",
  })
  readonly lastYear?: number | null;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => ProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: ProcurementVisibility;
}

@ObjectType({ description: "The plan was opened." })
export class CreateProcurementPlanPayload {
  @Field(() => ProcurementPlan, { description: "The plan, a draft." })
  readonly procurementPlan!: ProcurementPlan;
}

export const CreateProcurementPlanResult = createUnionType({
  name: "CreateProcurementPlanResult",
  description: "The plan opened, or why it was refused.",
  types: () => [CreateProcurementPlanPayload, ...failureTypes] as const,
});
