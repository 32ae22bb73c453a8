import type { Prisma } from "../../procurement-plans/client/client";
import { agglomeration, owners, predecessor } from "../cast";
import { memberCommunes } from "../member-communes";

const shown = { visibility: "PUBLIC", pool: agglomeration.siren } as const;

/** The agglomeration, the legal person before it, the member communes, and those they share a facilitator with. */
export function buyers(): Prisma.BuyerCreateManyInput[] {
  return [
    ...[agglomeration, predecessor].map(({ siren, siret, name }) => ({
      ...shown,
      siret,
      organisation: siren,
      name,
      kind: "INTERCOMMUNALITY" as const,
      territoryCode: siren,
    })),
    ...memberCommunes().map(({ code, siren, siret, title }) => ({
      ...shown,
      siret,
      organisation: siren,
      name: title,
      kind: "COMMUNE" as const,
      territoryCode: code,
    })),
    // The landlord's dwellings are in the agglomeration; rail and State buy for more than one territory.
    buyer(owners.landlord, "SOCIAL_LANDLORD", agglomeration.siren),
    buyer(owners.rail, "RAIL_OPERATOR", null),
    buyer(owners.state, "STATE_SERVICE", null),
  ];
}

function buyer(
  { siren, siret, name }: { readonly siren: string; readonly siret: string; readonly name: string },
  kind: "SOCIAL_LANDLORD" | "RAIL_OPERATOR" | "STATE_SERVICE",
  territoryCode: string | null,
): Prisma.BuyerCreateManyInput {
  return { ...shown, siret, organisation: siren, name, kind, territoryCode };
}
