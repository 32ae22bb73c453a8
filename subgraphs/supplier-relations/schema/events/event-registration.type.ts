import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../../../../shared/graphql/scalars/date-time.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";

export enum EventRegistrationStatus {
  REGISTERED = "REGISTERED",
  WAITING_LIST = "WAITING_LIST",
  CANCELLED = "CANCELLED",
}

registerEnumType(EventRegistrationStatus, {
  name: "EventRegistrationStatus",
  description: "What a registration gives at present: computed from the order of arrival and the seats.",
  valuesConfig: {
    REGISTERED: { description: "A seat (inscrit)." },
    WAITING_LIST: {
      description: "A place on the waiting list (liste d'attente): a seat as soon as one is given back.",
    },
    CANCELLED: { description: "Nothing: the participant withdrew (désistement)." },
  },
});

export enum EventAttendance {
  YES = "YES",
  NO = "NO",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(EventAttendance, {
  name: "EventAttendance",
  description: "Whether a participant came (présence).",
  valuesConfig: {
    YES: { description: "It came." },
    NO: { description: "It did not come." },
    UNKNOWN: { description: "Not recorded, or not yet: never a no." },
  },
});

@ObjectType({ description: "One organisation registered for an event (inscription): a supplier or a buyer." })
export class EventRegistration {
  @Field(() => ID, { description: "Identifier of the registration." })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: "When it took its place in the order of arrival." })
  readonly registeredAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the participant withdrew; null when it did not.",
  })
  readonly cancelledAt!: Date | null;

  @Field(() => EventAttendance, { description: "Whether the participant came." })
  readonly attended!: EventAttendance;
}

export const EventRegistrationConnection = connectionOf("EventRegistration", () => EventRegistration);
