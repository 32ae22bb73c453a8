import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { ProcurementVisibility } from "../visibility.type";

export enum ProcurementPlanStatus {
  DRAFT = "DRAFT",
  ADOPTED = "ADOPTED",
  PUBLISHED = "PUBLISHED",
  CLOSED = "CLOSED",
}

registerEnumType(ProcurementPlanStatus, {
  name: "ProcurementPlanStatus",
  description: "Where a plan stands (statut): DRAFT, then ADOPTED, then PUBLISHED, then CLOSED.",
  valuesConfig: {
    DRAFT: { description: "Being prepared (en préparation)." },
    ADOPTED: { description: "Adopted by its buyer (adoptée)." },
    PUBLISHED: { description: "Published (publiée)." },
    CLOSED: { description: "Closed (clôturée): it changes no more." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "What a buyer means to buy in a year, or in several (programmation des achats)." })
export class ProcurementPlan {
  @Field(() => ID, { description: "Identifier of the plan." })
  readonly id!: string;

  @Field(() => Int, { description: "Calendar year, the first one for a plan over several years." })
  readonly year!: number;

  @Field(() => Int, {
    description: "Last calendar year (programmation pluriannuelle): that of `year` for a plan of one year.",
  })
  readonly lastYear!: number;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => ProcurementPlanStatus, { description: "Where it stands." })
  readonly status!: ProcurementPlanStatus;

  @Field(() => ProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => DateScalar, { nullable: true, description: "Day of adoption; null for a draft." })
  readonly adoptedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of publication; null until it is published." })
  readonly publishedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of closing; null until it is closed." })
  readonly closedOn!: string | null;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}

export const ProcurementPlanConnection = connectionOf("ProcurementPlan", () => ProcurementPlan);

export const ProcurementPlanOrder = orderInput({
  entity: "ProcurementPlan",
  fields: { YEAR: "The year.", TITLE: "The title, in French alphabetical order." },
});

@InputType({ description: "Which plans to list: all conditions together." })
export class ProcurementPlanFilter {
  @Field(() => SiretScalar, { nullable: true, description: "Plans of this buyer." })
  readonly buyerSiret?: string | null;

  @Field(() => Int, { nullable: true, description: "Plans that cover this calendar year." })
  readonly year?: number | null;

  @Field(() => ProcurementPlanStatus, { nullable: true, description: "Plans that stand there." })
  readonly status?: ProcurementPlanStatus | null;
}
