import { Arg, Ctx, Directive, Int, Mutation, Resolver } from "type-graphql";
import type { Scope } from "../context";
import { organisationBySiren } from "../loaders/organisation.loaders";
import { GatewayRefusalInput } from "../schema/gateway-refusal.type";
import { claimedFor } from "../services/claimed-for";
import { refusalFact } from "../services/refusal-fact";

/** What the gateway, which keeps no store, has kept on behalf of an organisation: absent from the public schema. */
@Resolver()
export class GatewayRecordsResolver {
  @Directive("@inaccessible")
  @Mutation(() => Boolean, {
    description:
      "Claims a retry key for a request, before any of its changes; false when the key was first sent with another one.",
  })
  claimIdempotencyKey(
    @Arg("key", () => String, { description: "The retry key." }) key: string,
    @Arg("digest", () => String, { description: "SHA-256 of the request, in hexadecimal." }) digest: string,
    @Ctx() scope: Scope,
  ): Promise<boolean> {
    return claimedFor(scope, { key, digest });
  }

  @Directive("@inaccessible")
  @Mutation(() => Int, {
    description:
      "Records refusals in the audit trail of the organisation concerned; how many, none for an organisation unknown to this hub.",
  })
  async recordRefusals(
    @Arg("refusals", () => [GatewayRefusalInput], { description: "The refusals." })
    refusals: readonly GatewayRefusalInput[],
    @Ctx() { caller, loaders, guard }: Scope,
  ): Promise<number> {
    const own = await loaders.one(organisationBySiren, caller.organisation ?? "");
    if (own === null) return 0;
    for (const refusal of refusals) guard.note(refusalFact(refusal));
    return refusals.length;
  }
}
