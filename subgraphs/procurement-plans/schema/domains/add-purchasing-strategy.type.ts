import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { ProcurementVisibility } from "../visibility.type";
import { contentChangeFailures } from "../content-change-failures";
import { PurchasingStrategy, StakeholderKind } from "./purchasing-strategy.type";

@InputType({ description: "Who builds a strategy (partie prenante)." })
export class StrategyStakeholderInput {
  @Field(() => String, { description: "Name, in French." })
  readonly name!: string;

  @Field(() => StakeholderKind, { description: "Service or trade body." })
  readonly kind!: StakeholderKind;

  @Field(() => ID, {
    nullable: true,
    description: "The trade body that supplier-relations knows, of a stakeholder of that kind.",
  })
  readonly tradeBodyId?: string | null;
}

@InputType({ description: "A dated version of the strategy of a purchasing domain." })
export class AddPurchasingStrategyInput {
  @Field(() => ID, { description: "The domain." })
  readonly domainId!: string;

  @Field(() => Int, { description: "Version of the domain that was read." })
  readonly version!: number;

  @Field(() => String, { description: "Name of the version, in French." })
  readonly versionLabel!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day in force, not before the first; absent when it has no known end.",
  })
  readonly validUntil?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the version that has no known end ends on the eve of this one. Versions never overlap: without that, such a version is a refusal.",
  })
  readonly endsPrevious!: boolean;

  @Field(() => [String], { description: "What it aims at (objectifs), in French: one or more." })
  readonly aims!: readonly string[];

  @Field(() => [String], { defaultValue: [], description: "How it gets there (leviers), in French." })
  readonly levers!: readonly string[];

  @Field(() => [StrategyStakeholderInput], {
    defaultValue: [],
    description: "The services and trade bodies that built it, in order.",
  })
  readonly stakeholders!: readonly StrategyStakeholderInput[];

  @Field(() => ProcurementVisibility, {
    description: "Who may see it: not more people than those who see its domain.",
  })
  readonly visibility!: ProcurementVisibility;
}

@ObjectType({ description: "The version was added." })
export class AddPurchasingStrategyPayload {
  @Field(() => PurchasingStrategy, { description: "The version." })
  readonly purchasingStrategy!: PurchasingStrategy;
}

export const AddPurchasingStrategyResult = createUnionType({
  name: "AddPurchasingStrategyResult",
  description: "The version added, or why it was refused.",
  types: () => [AddPurchasingStrategyPayload, ...contentChangeFailures] as const,
});
