import { Field, InputType } from "type-graphql";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";
import {
  InclusiveStructureKind,
  SocialEconomy,
  SupplierRegistrationState,
  SupplierSize,
} from "./supplier-enums.type";

@InputType({ description: "Which suppliers to list: all conditions together." })
export class SupplierFilter {
  @Field(() => String, {
    nullable: true,
    description: "Text to find in the names or the know-how, without regard to case or accents.",
  })
  readonly text?: string | null;

  @Field(() => InclusiveStructureKind, { nullable: true, description: "Inclusive structures of this kind." })
  readonly structure?: InclusiveStructureKind | null;

  @Field(() => TerritoryCodeScalar, {
    nullable: true,
    description:
      "Suppliers of this commune itself; for an intercommunality ask `suppliers` of the territory.",
  })
  readonly territoryCode?: string | null;

  @Field(() => CpvPrefixScalar, {
    nullable: true,
    description: "Suppliers able to supply this part of the CPV vocabulary, whole or in part.",
  })
  readonly cpvPrefix?: string | null;

  @Field(() => SupplierSize, { nullable: true, description: "Enterprises of this size." })
  readonly size?: SupplierSize | null;

  @Field(() => SocialEconomy, {
    nullable: true,
    description: "What they declared of the social economy (ESS).",
  })
  readonly socialEconomy?: SocialEconomy | null;

  @Field(() => SupplierRegistrationState, { nullable: true, description: "Entries in this state." })
  readonly registrationState?: SupplierRegistrationState | null;
}
