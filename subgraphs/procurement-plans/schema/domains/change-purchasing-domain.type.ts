import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { contentChangeFailures } from "../content-change-failures";
import { PurchasingDomain } from "./purchasing-domain.type";

@InputType({ description: "What a purchasing domain says of itself, rewritten whole." })
export class ChangePurchasingDomainInput {
  @Field(() => ID, { description: "The domain." })
  readonly domainId!: string;

  @Field(() => Int, { description: "Version of the domain that was read." })
  readonly version!: number;

  @Field(() => String, { description: "Name, in French; no other domain of the organisation has it." })
  readonly name!: string;

  @Field(() => String, { defaultValue: "", description: "What it covers, in French." })
  readonly description!: string;

  @Field(() => [CpvPrefixScalar], {
    description:
      "First digits of the CPV codes that it covers, none within another: those that it covered, and maybe more.",
  })
  readonly cpvPrefixes!: readonly string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether it is meant to cover codes that another domain of the organisation covers; refused otherwise, but for those that it covered already.",
  })
  readonly isOverlapIntended!: boolean;
}

@ObjectType({ description: "The purchasing domain was changed." })
export class ChangePurchasingDomainPayload {
  @Field(() => PurchasingDomain, { description: "The domain, as it now is." })
  readonly purchasingDomain!: PurchasingDomain;
}

export const ChangePurchasingDomainResult = createUnionType({
  name: "ChangePurchasingDomainResult",
  description: "The domain changed, or why it was refused.",
  types: () => [ChangePurchasingDomainPayload, ...contentChangeFailures] as const,
});
