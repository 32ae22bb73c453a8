import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Day } from "../../../shared/kernel/day";
import type { Db } from "../context";
import { membershipsOf, poolsOn, type MembershipRow } from "../repositories/membership.repository";
import { organisationsBySiren, type OrganisationRow } from "../repositories/organisation.repository";

export const organisationBySiren: EntityDefinition<Db, OrganisationRow> = {
  name: "organisation by siren",
  fetch: organisationsBySiren,
  keyOf: ({ siren }) => siren,
};

export const membershipsByOrganisation: GroupDefinition<Db, MembershipRow> = {
  name: "memberships by organisation",
  fetch: membershipsOf,
  parentOf: ({ organisation }) => organisation,
};

interface PoolRow {
  readonly organisation: string;
  readonly pool: string;
}

export const poolsByOrganisation: GroupDefinition<Db, PoolRow, { readonly on: Day }> = {
  name: "pools by organisation",
  fetch: poolsOn,
  parentOf: ({ organisation }) => organisation,
};

const orders = {
  SIREN: { expression: raw("organisation.siren::text"), type: "text" },
  NAME: frenchSort("organisation.name"),
} as const;

export type OrganisationOrderField = keyof typeof orders;

export const organisationList: ListDefinition<Db, OrganisationRow, OrganisationOrderField> = {
  name: "organisations",
  source: { from: sql`organisations.organisation`, key: raw("organisation.siren::text") },
  orders,
  entity: organisationBySiren,
};
