import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ChangePurchasingDomainInput,
  ChangePurchasingDomainPayload,
  ChangePurchasingDomainResult,
} from "../../schema/domains/change-purchasing-domain.type";
import { changeDomain } from "../../services/domains/change-domain";

@Resolver()
export class ChangePurchasingDomainResolver {
  @Mutation(() => ChangePurchasingDomainResult, {
    description:
      "Renames a purchasing domain of the caller's organisation, or widens what it covers (modifier un domaine d'achats).",
  })
  changePurchasingDomain(
    @Arg("input", () => ChangePurchasingDomainInput, {
      description: "The domain, and what it says from now on.",
    })
    input: ChangePurchasingDomainInput,
    @Ctx() scope: Scope,
  ): Promise<ChangePurchasingDomainPayload | Refusal["failure"]> {
    return refusable(async () => {
      const purchasingDomain = await changeDomain(scope, input);
      return Object.assign(new ChangePurchasingDomainPayload(), { purchasingDomain });
    });
  }
}
