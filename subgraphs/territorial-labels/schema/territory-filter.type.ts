import { Field, InputType } from "type-graphql";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";
import { TerritoryKind } from "./territory.type";

@InputType({ description: "Which territories to list: all conditions together." })
export class TerritoryFilter {
  @Field(() => TerritoryKind, { nullable: true, description: "Communes or intercommunalities alone." })
  readonly kind?: TerritoryKind | null;

  @Field(() => SirenScalar, { nullable: true, description: "Members of this intercommunality." })
  readonly memberOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Text to find in the name, without regard to accents.",
  })
  readonly nameContains?: string | null;
}
