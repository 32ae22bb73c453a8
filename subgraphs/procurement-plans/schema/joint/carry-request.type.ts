import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { ProcurementNature } from "../law/procurement-nature.type";

export enum CarryRequestState {
  ASKED = "ASKED",
  ACCEPTED = "ACCEPTED",
  REFUSED = "REFUSED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(CarryRequestState, {
  name: "CarryRequestState",
  description: "Where a request to carry a purchase stands (demande de portage).",
  valuesConfig: {
    ASKED: { description: "Waiting for an answer (en attente)." },
    ACCEPTED: { description: "Accepted (acceptée)." },
    REFUSED: { description: "Refused, with a reason (refusée)." },
    WITHDRAWN: { description: "Taken back by who asked (retirée)." },
  },
});

export enum CarryRequestSide {
  ASKED_BY_US = "ASKED_BY_US",
  ASKED_TO_US = "ASKED_TO_US",
}

registerEnumType(CarryRequestSide, {
  name: "CarryRequestSide",
  description: "On which side of a request to carry a purchase the caller's organisation stands.",
  valuesConfig: {
    ASKED_BY_US: { description: "It asks (demandes faites)." },
    ASKED_TO_US: { description: "It is asked (demandes reçues)." },
  },
});

@ObjectType({
  description:
    "A purchase that a buyer asks another one to carry (demande de portage), with what its line said that day. Seen by who asks and who is asked alone.",
})
export class CarryRequest {
  @Field(() => ID, { description: "Identifier of the request." })
  readonly id!: string;

  @Field(() => String, { description: "The need of the line on the day of the request, in French." })
  readonly need!: string;

  @Field(() => CpvCodeScalar, { description: "CPV code of the line on that day, in eight digits." })
  readonly cpvCode!: string;

  @Field(() => ProcurementNature, { description: "Goods, services or works." })
  readonly nature!: ProcurementNature;

  @Field(() => String, { description: "What the asker writes to the carrier, in French." })
  readonly message!: string;

  @Field(() => CarryRequestState, { description: "Where it stands." })
  readonly state!: CarryRequestState;

  @Field(() => DateScalar, { description: "Day on which it was asked." })
  readonly askedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Day of the answer; null until it is answered." })
  readonly answeredOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was taken back; null unless it was.",
  })
  readonly withdrawnOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it was refused, or what goes with its acceptance, in French; null when nothing was said.",
  })
  readonly answerReason!: string | null;

  @Field(() => Int, { description: "Version, to send back with an answer." })
  readonly version!: number;
}

export const CarryRequestConnection = connectionOf("CarryRequest", () => CarryRequest);

@InputType({ description: "Which requests to carry a purchase to list: all conditions together." })
export class CarryRequestFilter {
  @Field(() => CarryRequestSide, {
    nullable: true,
    description: "Those that it asks, or those that it is asked.",
  })
  readonly side?: CarryRequestSide | null;

  @Field(() => CarryRequestState, { nullable: true, description: "Those that stand there." })
  readonly state?: CarryRequestState | null;
}
