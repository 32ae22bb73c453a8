import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../../../shared/graphql/scalars/date-time.scalar";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";
import { Role } from "./role.type";

export enum ApiKeyScope {
  READ = "READ",
  WRITE = "WRITE",
}

registerEnumType(ApiKeyScope, {
  name: "ApiKeyScope",
  description: "What an API key may do (portée).",
  valuesConfig: {
    READ: { description: "Queries alone." },
    WRITE: { description: "Queries and mutations, as far as its roles allow." },
  },
});

export enum ApiKeyStatus {
  ACTIVE = "ACTIVE",
  EXPIRED = "EXPIRED",
  REVOKED = "REVOKED",
}

registerEnumType(ApiKeyStatus, {
  name: "ApiKeyStatus",
  description: "What an API key is worth now.",
  valuesConfig: {
    ACTIVE: { description: "It is accepted." },
    EXPIRED: { description: "Its time is over." },
    REVOKED: { description: "It was ended before its time." },
  },
});

@ObjectType({
  description:
    "A key by which a program acts for an organisation (clé d'API). Its text is shown once, when it is made.",
})
export class ApiKey {
  @Field(() => ID, { description: "Identifier of the key, to rotate or revoke it." })
  readonly id!: string;

  @Field(() => String, { description: "What the organisation calls it: which program uses it." })
  readonly name!: string;

  @Field(() => String, { description: "The part of its text after `hub_`, by which people tell keys apart." })
  readonly prefix!: string;

  @Field(() => [ApiKeyScope], { description: "What it may do." })
  readonly scopes!: readonly string[];

  @Field(() => [Role], { description: "In which roles of its organisation; empty for none." })
  readonly roles!: readonly string[];

  @Field(() => DateTimeScalar, { description: "When it was made." })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "From when it is no longer accepted." })
  readonly expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Last use, to the minute; null when never used.",
  })
  readonly lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was revoked; null when it was not." })
  readonly revokedAt!: Date | null;
}

export const ApiKeyConnection = connectionOf("ApiKey", () => ApiKey);

export const ApiKeyOrder = orderInput({
  entity: "ApiKey",
  fields: { CREATED_AT: "When it was made.", NAME: "The name, in French alphabetical order." },
});
