import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DateTimeScalar } from "../../../../shared/graphql/scalars/date-time.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";

export enum ContactChannel {
  MEETING = "MEETING",
  EVENT = "EVENT",
  SITE_VISIT = "SITE_VISIT",
  PHONE = "PHONE",
  VIDEO = "VIDEO",
  EMAIL = "EMAIL",
  LETTER = "LETTER",
}

registerEnumType(ContactChannel, {
  name: "ContactChannel",
  description: "How a supplier was contacted.",
  valuesConfig: {
    MEETING: { description: "A meeting (rendez-vous)." },
    EVENT: { description: "During a dialogue event (rencontre)." },
    SITE_VISIT: { description: "A visit of the site (visite)." },
    PHONE: { description: "By telephone." },
    VIDEO: { description: "By video call." },
    EMAIL: { description: "By e-mail." },
    LETTER: { description: "By letter." },
  },
});

@ObjectType({
  description:
    "One contact with one supplier, in the append-only ledger of a consultation (registre du sourçage). An entry never changes: a correction is a new entry that reverses it.",
})
export class ConsultationEntry {
  @Field(() => ID, { description: "Identifier of the entry." })
  readonly id!: string;

  @Field(() => Int, { description: "Place in the ledger, from 1." })
  readonly sequence!: number;

  @Field(() => DateScalar, { description: "Day of the contact." })
  readonly contactedOn!: string;

  @Field(() => ContactChannel, { description: "How the supplier was contacted." })
  readonly channel!: ContactChannel;

  @Field(() => [String], { description: "Each piece of information given to the supplier, in French." })
  readonly told!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description:
      "What was learnt, in French: a note for the buyer, and for whoever buys in the intercommunality with which it shares the consultation. Null for anybody else, and when nothing was.",
  })
  readonly learnt!: string | null;

  @Field(() => DateTimeScalar, { description: "When the entry was recorded." })
  readonly recordedAt!: Date;

  @Field(() => String, {
    description: "SHA-256, in hexadecimal, of the entry and of the hash of the one before it.",
  })
  readonly hash!: string;
}

export const ConsultationEntryConnection = connectionOf("ConsultationEntry", () => ConsultationEntry);
