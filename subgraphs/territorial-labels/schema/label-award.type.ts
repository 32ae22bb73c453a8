import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";

export enum LabelStatus {
  ACTIVE = "ACTIVE",
  RENEWAL_DUE = "RENEWAL_DUE",
  EXPIRED = "EXPIRED",
  WITHDRAWN = "WITHDRAWN",
  UNDETERMINED = "UNDETERMINED",
}

registerEnumType(LabelStatus, {
  name: "LabelStatus",
  description: "Where an award stands on a given day (statut).",
  valuesConfig: {
    ACTIVE: { description: "Valid on that day." },
    RENEWAL_DUE: { description: "Valid, but near its end and not yet renewed (à renouveler)." },
    EXPIRED: { description: "Its validity has ended." },
    WITHDRAWN: { description: "Taken back before its end (retiré)." },
    UNDETERMINED: { description: "No end of validity is known: neither valid nor expired can be said." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "A label obtained by a territory (obtention, renouvellement)." })
export class LabelAward {
  @Field(() => ID, { description: "Identifier of the award." })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Level or mention obtained; null when the label has none.",
  })
  readonly level!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of validity: a fact of the award, never computed; null when no end is known.",
  })
  readonly validUntil!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of withdrawal; null when not withdrawn." })
  readonly withdrawnOn!: string | null;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}

export const LabelAwardConnection = connectionOf("LabelAward", () => LabelAward);

export const LabelAwardOrder = orderInput({
  entity: "LabelAward",
  fields: {
    OBTAINED_ON: "The day obtained; a year alone counts as its first day.",
    RECORDED_AT: "When the award was recorded in the hub.",
  },
});

@InputType({ description: "Which awards to list: all conditions together." })
export class LabelAwardFilter {
  @Field(() => ID, { nullable: true, description: "Awards of this scheme." })
  readonly schemeId?: string | null;

  @Field(() => TerritoryCodeScalar, { nullable: true, description: "Awards held by this territory itself." })
  readonly territoryCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Awards obtained on this day or later." })
  readonly obtainedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Awards obtained on this day or earlier." })
  readonly obtainedUntil?: string | null;
}
