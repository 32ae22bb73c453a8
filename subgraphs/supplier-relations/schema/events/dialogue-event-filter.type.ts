import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";
import { DialogueEventKind } from "./dialogue-event.type";

@InputType({ description: "Which events to list: all conditions together. Days are days in Paris." })
export class DialogueEventFilter {
  @Field(() => DialogueEventKind, { nullable: true, description: "Events of this kind." })
  readonly kind?: DialogueEventKind | null;

  @Field(() => DateScalar, { nullable: true, description: "Events that begin on this day or later." })
  readonly startsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Events that begin on this day or earlier." })
  readonly startsUntil?: string | null;

  @Field(() => TerritoryCodeScalar, {
    nullable: true,
    description:
      "Events of this territory itself; for its members too, ask `dialogueEvents` of the territory.",
  })
  readonly territoryCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Events about this purchasing domain (domaine d'achats)." })
  readonly purchasingDomainId?: string | null;
}
