// Entities of other subgraphs, by their key alone. Their owners describe them: a second description here
// would contradict the first one in the supergraph.
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { CpvCodeScalar } from "../../../shared/graphql/scalars/cpv-code.scalar";
import { SiretScalar } from "../../../shared/graphql/scalars/siret.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";

@Directive('@key(fields: "code")')
@ObjectType()
export class Territory {
  @Field(() => TerritoryCodeScalar)
  readonly code!: string;

  /** Present only where a field requires it. */
  @Directive("@external")
  @Field(() => [TerritoryCodeScalar])
  readonly perimeter?: readonly string[];
}

@Directive('@key(fields: "siret")')
@ObjectType()
export class Buyer {
  @Field(() => SiretScalar)
  readonly siret!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
export class PurchasingDomain {
  @Field(() => ID)
  readonly id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
export class PlannedProcurement {
  @Field(() => ID)
  readonly id!: string;

  /** Present only where a field requires it. */
  @Directive("@external")
  @Field(() => CpvCodeScalar)
  readonly cpvCode?: string;
}
