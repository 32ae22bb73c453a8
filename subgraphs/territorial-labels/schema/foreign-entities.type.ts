// Entities of other subgraphs, by their key alone. Their owners describe them: a second description here
// would contradict the first one in the supergraph.
import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType()
export class PurchasingDomain {
  @Field(() => ID)
  readonly id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
export class PlannedProcurement {
  @Field(() => ID)
  readonly id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
export class DialogueEvent {
  @Field(() => ID)
  readonly id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
export class InsertionClause {
  @Field(() => ID)
  readonly id!: string;
}
