import { FieldResolver, Resolver, Root } from "type-graphql";
import type { FacilitatorMandateRow } from "../../repositories/clause-facilitator.repository";
import { FacilitatorMandate } from "../../schema/facilitators/clause-facilitator.type";
import { Buyer } from "../../schema/foreign-entities.type";

@Resolver(() => FacilitatorMandate)
export class FacilitatorMandateResolver {
  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The owner (maître d'ouvrage) that gave the mandate.",
  })
  owner(@Root() { ownerSiret }: FacilitatorMandateRow): Buyer {
    return { siret: ownerSiret };
  }
}
