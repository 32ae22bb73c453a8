import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  OpenPurchasingDomainInput,
  OpenPurchasingDomainPayload,
  OpenPurchasingDomainResult,
} from "../../schema/domains/open-purchasing-domain.type";
import { openDomain } from "../../services/domains/open-domain";

@Resolver()
export class OpenPurchasingDomainResolver {
  @Mutation(() => OpenPurchasingDomainResult, {
    description: "Opens a purchasing domain for the caller's organisation (ouvrir un domaine d'achats).",
  })
  openPurchasingDomain(
    @Arg("input", () => OpenPurchasingDomainInput, { description: "The domain." })
    input: OpenPurchasingDomainInput,
    @Ctx() scope: Scope,
  ): Promise<OpenPurchasingDomainPayload | Refusal["failure"]> {
    return refusable(async () => {
      const purchasingDomain = await openDomain(scope, input);
      return Object.assign(new OpenPurchasingDomainPayload(), { purchasingDomain });
    });
  }
}
