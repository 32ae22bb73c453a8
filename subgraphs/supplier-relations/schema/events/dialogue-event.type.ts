import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DateTimeScalar } from "../../../../shared/graphql/scalars/date-time.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";

export enum DialogueEventKind {
  BUYER_SUPPLIER_MEETING = "BUYER_SUPPLIER_MEETING",
  AWARENESS_WORKSHOP = "AWARENESS_WORKSHOP",
  TRADE_MEETING = "TRADE_MEETING",
}

registerEnumType(DialogueEventKind, {
  name: "DialogueEventKind",
  description: "What an event is for.",
  valuesConfig: {
    BUYER_SUPPLIER_MEETING: {
      description:
        "Buyers, technical specifiers and suppliers meet (rencontre acheteurs–prescripteurs/fournisseurs).",
    },
    AWARENESS_WORKSHOP: {
      description: "Technical staff learn what responsible purchasing can do (atelier de sensibilisation).",
    },
    TRADE_MEETING: {
      description: "A trade body and buyers speak of technical subjects (réunion de fédération).",
    },
  },
});

export enum DialogueEventStatus {
  UPCOMING = "UPCOMING",
  HELD = "HELD",
  CANCELLED = "CANCELLED",
}

registerEnumType(DialogueEventStatus, {
  name: "DialogueEventStatus",
  description: "Where an event stands on a given day (statut).",
  valuesConfig: {
    UPCOMING: { description: "Not over on that day (à venir), its own day included." },
    HELD: { description: "Its last day is past (tenu)." },
    CANCELLED: { description: "Cancelled on that day or before (annulé)." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A moment of dialogue between buyers, specifiers and suppliers (rencontre, atelier, réunion).",
})
export class DialogueEvent {
  @Field(() => ID, { description: "Identifier of the event." })
  readonly id!: string;

  @Field(() => DialogueEventKind, { description: "What it is for." })
  readonly kind!: DialogueEventKind;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => String, { description: "What it is about, in French." })
  readonly description!: string;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  readonly startsAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it ends." })
  readonly endsAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Where it is held, in words; null when not yet known.",
  })
  readonly place!: string | null;

  @Field(() => Int, { nullable: true, description: "Seats (jauge); null when they are not limited." })
  readonly capacity!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was cancelled; null when it was not.",
  })
  readonly cancelledOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Closing report (bilan), in French; null as long as none was written.",
  })
  readonly closingReport!: string | null;
}

export const DialogueEventConnection = connectionOf("DialogueEvent", () => DialogueEvent);

export const DialogueEventOrder = orderInput({
  entity: "DialogueEvent",
  fields: { STARTS_AT: "When it begins.", TITLE: "The title, in French alphabetical order." },
});
