import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../organisations/client/client";
import { networkOrganisations, owners, predecessor, suppliers } from "../cast";

/**
 * The organisations of the story that no published list gives. The agglomeration and its communes come from the
 * administrative divisions. No key is ready made: whoever wants one creates it.
 */
export async function fillOrganisations(db: Prisma.TransactionClient): Promise<void> {
  await db.organisation.createMany({
    data: [
      {
        siren: predecessor.siren,
        kind: "INTERCOMMUNALITY",
        name: predecessor.name,
        endedOn: dateOf("2019-09-01"),
      },
      { siren: owners.landlord.siren, kind: "SOCIAL_LANDLORD", name: owners.landlord.name },
      { siren: owners.rail.siren, kind: "RAIL_OPERATOR", name: owners.rail.name },
      { siren: owners.state.siren, kind: "STATE_SERVICE", name: owners.state.name },
      ...Object.values(suppliers).map(({ siren, name }) => ({ siren, kind: "SUPPLIER" as const, name })),
      ...Object.values(networkOrganisations).map(({ siren, name }) => ({
        siren,
        kind: "PARTNER_NETWORK" as const,
        name,
      })),
    ],
  });
}
