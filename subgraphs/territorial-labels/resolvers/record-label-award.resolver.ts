import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Refusal } from "../../../shared/graphql/user-error.type";
import { refusable } from "../../../shared/graphql/user-error.type";
import type { Scope } from "../context";
import {
  RecordLabelAwardInput,
  RecordLabelAwardPayload,
  RecordLabelAwardResult,
} from "../schema/record-label-award.type";
import { recordLabelAward } from "../services/record-label-award";

@Resolver()
export class RecordLabelAwardResolver {
  @Mutation(() => RecordLabelAwardResult, {
    description:
      "Records a label obtained by the caller's own territory (enregistrer l'obtention d'un label).",
  })
  recordLabelAward(
    @Arg("input", () => RecordLabelAwardInput, { description: "The award." }) input: RecordLabelAwardInput,
    @Ctx() scope: Scope,
  ): Promise<RecordLabelAwardPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new RecordLabelAwardPayload(), { labelAward: await recordLabelAward(scope, input) }),
    );
  }
}
