import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A part of a planned procurement, awarded by itself (lot)." })
export class Lot {
  @Field(() => ID, { description: "Identifier of the lot." })
  readonly id!: string;

  @Field(() => Int, { description: "Number of the lot in its procurement, from 1." })
  readonly number!: number;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => CpvCodeScalar, { description: "Main CPV code, in eight digits." })
  readonly cpvCode!: string;
}
