import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../shared/graphql/user-error.type";
import type { Scope } from "../context";
import {
  DecideLabelAwardRequestInput,
  DecideLabelAwardRequestPayload,
  DecideLabelAwardRequestResult,
} from "../schema/decide-label-award-request.type";
import {
  RequestLabelAwardInput,
  RequestLabelAwardPayload,
  RequestLabelAwardResult,
} from "../schema/request-label-award.type";
import { decideAwardRequest } from "../services/decide-award-request";
import { requestLabelAward } from "../services/request-label-award";

@Resolver()
export class ChangeAwardRequestResolver {
  @Mutation(() => RequestLabelAwardResult, {
    description: "Requests a label for the caller's own territory (demander un label).",
  })
  requestLabelAward(
    @Arg("input", () => RequestLabelAwardInput, { description: "The request." })
    input: RequestLabelAwardInput,
    @Ctx() scope: Scope,
  ): Promise<RequestLabelAwardPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new RequestLabelAwardPayload(), {
        labelAwardRequest: await requestLabelAward(scope, input),
      }),
    );
  }

  @Mutation(() => DecideLabelAwardRequestResult, {
    description:
      "Grants or refuses a label that somebody else requested (accorder ou refuser), in the same organisation or in its intercommunality. A grant records the award in the same transaction.",
  })
  decideLabelAwardRequest(
    @Arg("input", () => DecideLabelAwardRequestInput, { description: "The decision." })
    input: DecideLabelAwardRequestInput,
    @Ctx() scope: Scope,
  ): Promise<DecideLabelAwardRequestPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new DecideLabelAwardRequestPayload(), {
        labelAwardRequest: await decideAwardRequest(scope, input),
      }),
    );
  }
}
