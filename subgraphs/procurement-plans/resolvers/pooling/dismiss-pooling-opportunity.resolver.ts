import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  DismissPoolingOpportunityInput,
  DismissPoolingOpportunityPayload,
  DismissPoolingOpportunityResult,
} from "../../schema/pooling/dismiss-pooling-opportunity.type";
import { decideOnOpportunity } from "../../services/pooling/decide-on-opportunity";

@Resolver()
export class DismissPoolingOpportunityResolver {
  @Mutation(() => DismissPoolingOpportunityResult, {
    description:
      "Dismisses an opportunity for the caller's organisation alone (écarter une opportunité): it is no longer listed to it unless asked for.",
  })
  dismissPoolingOpportunity(
    @Arg("input", () => DismissPoolingOpportunityInput, { description: "The opportunity, and why." })
    input: DismissPoolingOpportunityInput,
    @Ctx() scope: Scope,
  ): Promise<DismissPoolingOpportunityPayload | Refusal["failure"]> {
    return refusable(async () => {
      const poolingOpportunity = await decideOnOpportunity(scope, "DISMISS", input);
      return Object.assign(new DismissPoolingOpportunityPayload(), { poolingOpportunity });
    });
  }
}
