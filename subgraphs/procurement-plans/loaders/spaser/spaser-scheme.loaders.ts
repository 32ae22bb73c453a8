import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  spaserMembersByKey,
  spaserSchemesById,
  targetsOfSchemes,
  type SpaserSchemeMemberRow,
  type SpaserSchemeRow,
  type SpaserTargetRow,
} from "../../repositories/spaser/spaser-scheme.repository";

export const spaserSchemeById: EntityDefinition<Db, SpaserSchemeRow> = {
  name: "spaser scheme by id",
  fetch: spaserSchemesById,
  keyOf: ({ id }) => id,
};

const spaserMemberByKey: EntityDefinition<Db, SpaserSchemeMemberRow> = {
  name: "spaser scheme member by key",
  fetch: spaserMembersByKey,
  keyOf: ({ key }) => key,
};

export const targetsByScheme: GroupDefinition<Db, SpaserTargetRow> = {
  name: "spaser targets by scheme",
  fetch: targetsOfSchemes,
  parentOf: ({ schemeId }) => schemeId,
};

export const spaserSchemeList: ListDefinition<Db, SpaserSchemeRow, "NAME"> = {
  name: "spaser schemes",
  source: { from: sql`procurement_plans.spaser_scheme`, key: raw("spaser_scheme.id") },
  orders: { NAME: frenchSort("spaser_scheme.name") },
  entity: spaserSchemeById,
};

export const membersOfScheme: ListDefinition<Db, SpaserSchemeMemberRow, "SIREN"> = {
  name: "members of spaser scheme",
  source: {
    from: sql`procurement_plans.spaser_scheme_member`,
    key: raw("spaser_scheme_member.scheme_id || ' ' || spaser_scheme_member.member_organisation"),
    parent: raw("spaser_scheme_member.scheme_id"),
  },
  orders: { SIREN: { expression: raw("spaser_scheme_member.member_organisation::text"), type: "text" } },
  entity: spaserMemberByKey,
};
