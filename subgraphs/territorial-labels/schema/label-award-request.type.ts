import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";

export enum LabelAwardRequestState {
  REQUESTED = "REQUESTED",
  GRANTED = "GRANTED",
  REFUSED = "REFUSED",
}

registerEnumType(LabelAwardRequestState, {
  name: "LabelAwardRequestState",
  description: "Where a request for a label stands (état de la demande).",
  valuesConfig: {
    REQUESTED: { description: "It awaits a decision (en attente)." },
    GRANTED: { description: "The award was granted and recorded (accordée)." },
    REFUSED: { description: "The award was refused, with a reason (refusée)." },
  },
});

@ObjectType({
  description: "A request for a label, which somebody else than the requester decides (demande de label).",
})
export class LabelAwardRequest {
  @Field(() => ID, { description: "Identifier of the request." })
  readonly id!: string;

  @Field(() => LabelAwardRequestState, { description: "Where it stands." })
  readonly state!: LabelAwardRequestState;

  @Field(() => String, { nullable: true, description: "Level requested; null when the label has none." })
  readonly level!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of validity requested for the award; null when no end is known.",
  })
  readonly validUntil!: string | null;

  @Field(() => DateScalar, { description: "Day of the request." })
  readonly requestedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Day of the decision; null while it is awaited." })
  readonly decidedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was decided so (motif), in French; null when nothing was said.",
  })
  readonly decisionReason!: string | null;

  @Field(() => Int, { description: "Version, to send back with a decision." })
  readonly version!: number;
}

export const LabelAwardRequestConnection = connectionOf("LabelAwardRequest", () => LabelAwardRequest);

export const LabelAwardRequestOrder = orderInput({
  entity: "LabelAwardRequest",
  fields: { REQUESTED_ON: "The day of the request." },
});

@InputType({ description: "Which requests to list: all conditions together." })
export class LabelAwardRequestFilter {
  @Field(() => ID, { nullable: true, description: "Requests for this scheme." })
  readonly schemeId?: string | null;

  @Field(() => TerritoryCodeScalar, { nullable: true, description: "Requests of this territory." })
  readonly territoryCode?: string | null;

  @Field(() => LabelAwardRequestState, { nullable: true, description: "Requests that stand so." })
  readonly state?: LabelAwardRequestState | null;
}
