import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../procurement-plans/client/client";
import { agglomeration } from "../cast";
import { memberCommunes } from "../member-communes";

const schemeId = "spaser-agglomeration";
const ofScheme = { organisation: agglomeration.siren, schemeId };

/** A scheme that the agglomeration leads for itself and its twelve largest communes. */
export function spaserScheme(): Prisma.SpaserSchemeCreateManyInput {
  return {
    id: schemeId,
    organisation: agglomeration.siren,
    visibility: "PUBLIC",
    pool: agglomeration.siren,
    name: "Schéma commun de promotion des achats responsables (illustratif)",
    validFrom: dateOf("2024-01-01"),
    validUntil: dateOf("2027-12-31"),
  };
}

export function spaserMembers(): Prisma.SpaserSchemeMemberCreateManyInput[] {
  const sirens = [
    agglomeration.siren,
    ...memberCommunes()
      .slice(0, 12)
      .map(({ siren }) => siren),
  ];
  return sirens.map((memberOrganisation) => ({
    ...ofScheme,
    memberOrganisation,
    addedOn: dateOf("2024-01-01"),
  }));
}

/** The aims that the national plan for sustainable purchases sets by number, and two of its own. */
export function spaserTargets(): Prisma.SpaserTargetCreateManyInput[] {
  return [
    { ...ofScheme, indicator: "SOCIAL", measure: "NUMBER", shareBasisPoints: 3_000 },
    { ...ofScheme, indicator: "ENVIRONMENTAL", measure: "NUMBER", shareBasisPoints: 10_000 },
    { ...ofScheme, indicator: "RESERVED", measure: "NUMBER", shareBasisPoints: 300 },
    { ...ofScheme, indicator: "SMALL_ENTERPRISE", measure: "VALUE", shareBasisPoints: 5_000 },
  ];
}
