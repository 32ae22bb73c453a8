import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AnswerCarryRequestInput,
  AnswerCarryRequestPayload,
  AnswerCarryRequestResult,
} from "../../schema/joint/answer-carry-request.type";
import { answerCarryRequest } from "../../services/joint/end-carry-request";

@Resolver()
export class AnswerCarryRequestResolver {
  @Mutation(() => AnswerCarryRequestResult, {
    description:
      "Accepts or refuses to carry a purchase that the caller's organisation is asked to (répondre à une demande de portage).",
  })
  answerCarryRequest(
    @Arg("input", () => AnswerCarryRequestInput, { description: "The request, and the answer." })
    { answer, reason = null, jointProcurementId = null, ...read }: AnswerCarryRequestInput,
    @Ctx() scope: Scope,
  ): Promise<AnswerCarryRequestPayload | Refusal["failure"]> {
    return refusable(async () => {
      const carryRequest = await answerCarryRequest(scope, {
        ...read,
        step: answer,
        reason,
        jointProcurementId,
      });
      return Object.assign(new AnswerCarryRequestPayload(), { carryRequest });
    });
  }
}
