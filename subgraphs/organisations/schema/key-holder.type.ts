import { Directive, Field, ID, ObjectType } from "type-graphql";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";
import { ApiKeyScope, ApiKeyStatus } from "./api-key.type";
import { OrganisationKind } from "./organisation-kind.type";
import { Role } from "./role.type";

@Directive("@inaccessible")
@ObjectType({ description: "Whom a presented API key stands for. For the gateway alone." })
export class KeyHolder {
  @Field(() => ID, { description: "Identifier of the key." })
  readonly id!: string;

  @Field(() => SirenScalar, { description: "SIREN of the organisation that it acts for." })
  readonly organisation!: string;

  @Field(() => [Role], { description: "Its roles, among those that the organisation can give." })
  readonly roles!: readonly string[];

  @Field(() => [ApiKeyScope], { description: "What it may do." })
  readonly scopes!: readonly string[];

  @Field(() => [SirenScalar], {
    description: "Intercommunalities of which the organisation is a member today.",
  })
  readonly pools!: readonly string[];

  @Field(() => ApiKeyStatus, { description: "What the key is worth now." })
  readonly status!: ApiKeyStatus;
}

@Directive("@inaccessible")
@ObjectType({ description: "What an organisation gives access to. For the gateway alone." })
export class OrganisationAccess {
  @Field(() => OrganisationKind, { description: "What it is, which decides the roles that it can give." })
  readonly kind!: OrganisationKind;

  @Field(() => [SirenScalar], { description: "Intercommunalities of which it is a member today." })
  readonly pools!: readonly string[];
}
