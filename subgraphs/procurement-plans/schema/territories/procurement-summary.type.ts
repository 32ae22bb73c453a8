import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "What was planned against what was awarded (prévu et attribué), of the planned procurements that were awarded whole, or each of their lots, as far as the caller sees their every contract.",
})
export class PlannedAgainstAwarded {
  @Field(() => Int, { description: "How many planned procurements (lignes) are compared." })
  readonly count!: number;
}

@ObjectType({ description: "Plans and contracts of one year." })
export class ProcurementYear {
  @Field(() => Int, { description: "Calendar year: that of the plan, and of the notification of contracts." })
  readonly year!: number;

  @Field(() => Int, { description: "Procurement plans (programmations)." })
  readonly planCount!: number;

  @Field(() => Int, { description: "Planned procurements (lignes), whatever became of them." })
  readonly plannedProcurementCount!: number;
}

@ObjectType({ description: "Planned procurements of one purchasing domain." })
export class ProcurementDomainShare {
  @Field(() => Int, { description: "Planned procurements (lignes)." })
  readonly count!: number;
}

@ObjectType({
  description:
    "What the buyers of a territory's perimeter plan and award, as far as the caller may see it. All years together.",
})
export class ProcurementSummary {
  @Field(() => Int, { description: "Procurement plans (programmations)." })
  readonly planCount!: number;

  @Field(() => Int, { description: "Planned procurements (lignes), whatever became of them." })
  readonly plannedProcurementCount!: number;

  @Field(() => Int, { description: "Planned procurements that declare at least one consideration." })
  readonly withConsiderationCount!: number;

  @Field(() => [ProcurementYear], { description: "By year, earliest first." })
  readonly byYear!: readonly ProcurementYear[];

  @Field(() => [ProcurementDomainShare], { description: "By purchasing domain, largest value first." })
  readonly byDomain!: readonly ProcurementDomainShare[];
}
