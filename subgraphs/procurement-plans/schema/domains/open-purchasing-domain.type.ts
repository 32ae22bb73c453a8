import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { ProcurementVisibility } from "../visibility.type";
import { contentChangeFailures } from "../content-change-failures";
import { PurchasingDomain } from "./purchasing-domain.type";

@InputType({ description: "A purchasing domain to be opened." })
export class OpenPurchasingDomainInput {
  @Field(() => String, { description: "Name, in French; no other domain of the organisation has it." })
  readonly name!: string;

  @Field(() => String, { defaultValue: "", description: "What it covers, in French." })
  readonly description!: string;

  @Field(() => [CpvPrefixScalar], {
    description: "First digits of the CPV codes that it covers: one or more, none within another.",
  })
  readonly cpvPrefixes!: readonly string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether it is meant to cover codes that another domain of the organisation covers; refused otherwise.",
  })
  readonly isOverlapIntended!: boolean;

  @Field(() => ProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: ProcurementVisibility;
}

@ObjectType({ description: "The purchasing domain was opened." })
export class OpenPurchasingDomainPayload {
  @Field(() => PurchasingDomain, { description: "The domain, without a strategy yet." })
  readonly purchasingDomain!: PurchasingDomain;
}

export const OpenPurchasingDomainResult = createUnionType({
  name: "OpenPurchasingDomainResult",
  description: "The domain opened, or why it was refused.",
  types: () => [OpenPurchasingDomainPayload, ...contentChangeFailures] as const,
});
