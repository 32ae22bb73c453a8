import "reflect-metadata";
import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../graphql/scalars/date-time.scalar";
import { connectionOf } from "../pagination/connection.type";

export enum AuditOutcome {
  DONE = "DONE",
  REFUSED = "REFUSED",
  READ = "READ",
}

registerEnumType(AuditOutcome, {
  name: "AuditOutcome",
  description: "How an act ended (issue).",
  valuesConfig: {
    DONE: { description: "It was done (fait)." },
    REFUSED: { description: "It was refused; `code` tells why (refusé)." },
    READ: { description: "Personal data were read (lu)." },
  },
});

@Directive("@shareable")
@ObjectType({
  description:
    "One entry of the audit trail of an organisation (journal d'audit): it only grows, each entry is chained to the one before it, and none holds personal data.",
})
export class AuditEntry {
  @Field(() => Int, { description: "Place in the trail of the organisation, from 1." })
  readonly sequence!: number;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  readonly at!: Date;

  @Field(() => String, {
    description: "What was done, as a coordinate of the schema: `Mutation.recordLabelAward`.",
  })
  readonly action!: string;

  @Field(() => AuditOutcome, { description: "How it ended." })
  readonly outcome!: AuditOutcome;

  @Field(() => String, {
    nullable: true,
    description: "Code of the refusal; null for what was done or read.",
  })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Identifier of what was changed or read, or of the API key that was refused; null when there is none. A refusal repeated within a minute is told once more, with `×` and how many times.",
  })
  readonly entity!: string | null;

  @Field(() => String, {
    description: "Identifier of the request, which the answers and the log of the hub also tell.",
  })
  readonly correlationId!: string;
}

export const AuditEntryConnection = connectionOf("AuditEntry", () => AuditEntry, { isShareable: true });

@InputType({ description: "Which entries of the audit trail to list: all conditions together." })
export class AuditEntryFilter {
  @Field(() => DateTimeScalar, { nullable: true, description: "Entries recorded at this instant or later." })
  readonly from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Entries recorded before this instant." })
  readonly until?: Date | null;

  @Field(() => AuditOutcome, { nullable: true, description: "Entries that ended so." })
  readonly outcome?: AuditOutcome | null;
}
