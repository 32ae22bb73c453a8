// Entities of other subgraphs, by their key alone. Their owners describe them: a second description here
// would contradict the first one in the supergraph.
import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { SiretScalar } from "../../../shared/graphql/scalars/siret.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";

@Directive('@key(fields: "code")')
@ObjectType()
export class Territory {
  @Field(() => TerritoryCodeScalar)
  readonly code!: string;

  @Directive("@external")
  @Field(() => [TerritoryCodeScalar])
  readonly perimeter?: readonly string[];
}

@Directive('@key(fields: "siret")')
@ObjectType()
export class Supplier {
  @Field(() => SiretScalar)
  readonly siret!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
export class TradeBody {
  @Field(() => ID)
  readonly id!: string;
}

/** Its other fields are there where a field requires them. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Commitment {
  @Field(() => ID)
  readonly id!: string;

  @Directive("@external")
  @Field(() => String)
  readonly metric?: string;

  @Directive("@external")
  @Field(() => Float, { nullable: true })
  readonly targetPercent?: number | null;

  @Directive("@external")
  @Field(() => DateScalar, { nullable: true })
  readonly dueOn?: string | null;

  @Directive("@external")
  @Field(() => Territory, { nullable: true })
  readonly territory?: Territory | null;
}
