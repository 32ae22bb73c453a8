import { Directive, Field, InputType, Int } from "type-graphql";

@Directive("@inaccessible")
@InputType({ description: "Something that the gateway refused. For the gateway alone." })
export class GatewayRefusalInput {
  @Field(() => String, {
    description: "What was asked: a coordinate of the schema, or `Hub.identify` for a refused credential.",
  })
  readonly action!: string;

  @Field(() => String, { description: "Code of the refusal." })
  readonly code!: string;

  @Field(() => String, { description: "Kind of the caller that was refused." })
  readonly callerKind!: string;

  @Field(() => String, { nullable: true, description: "Who was refused; kept as a digest alone." })
  readonly subject!: string | null;

  @Field(() => String, { nullable: true, description: "Identifier of the API key that was refused." })
  readonly entity!: string | null;

  @Field(() => String, { description: "Identifier of the request, or of the last one." })
  readonly correlationId!: string;

  @Field(() => Int, { description: "How many times: more than one where repetitions are told together." })
  readonly times!: number;
}
