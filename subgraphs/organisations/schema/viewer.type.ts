import { Field, ObjectType, registerEnumType } from "type-graphql";
import { ApiKeyScope } from "./api-key.type";
import { Role } from "./role.type";

export enum ViewerKind {
  ANONYMOUS = "ANONYMOUS",
  PERSON = "PERSON",
  PROGRAM = "PROGRAM",
  DEVELOPMENT = "DEVELOPMENT",
}

registerEnumType(ViewerKind, {
  name: "ViewerKind",
  description: "How a caller identified itself.",
  valuesConfig: {
    ANONYMOUS: { description: "It did not: it sees what is public." },
    PERSON: { description: "A person, by the organisation's identity provider." },
    PROGRAM: { description: "A program, by an API key." },
    DEVELOPMENT: { description: "A development token of this hub, for trials." },
  },
});

@ObjectType({ description: "Who is asking, as the hub understood it." })
export class Viewer {
  @Field(() => ViewerKind, { description: "How the caller identified itself." })
  readonly kind!: ViewerKind;

  @Field(() => [Role], { description: "Its roles in its organisation; empty for an anonymous caller." })
  readonly roles!: readonly string[];

  @Field(() => [ApiKeyScope], { description: "What it may do: an anonymous caller may only read." })
  readonly scopes!: readonly string[];
}
