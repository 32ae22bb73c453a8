import { Field, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../shared/pagination/connection.type";

@ObjectType({ description: "A buyer of a pooling opportunity with its own part (acheteur concerné)." })
export class PoolingParticipant {
  @Field(() => Int, { description: "Its needs in the opportunity." })
  readonly lineCount!: number;
}

export const PoolingParticipantConnection = connectionOf("PoolingParticipant", () => PoolingParticipant);
