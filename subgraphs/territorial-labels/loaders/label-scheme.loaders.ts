import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  criteriaOfSchemes,
  labelSchemesById,
  type LabelCriterionRow,
  type LabelSchemeRow,
} from "../repositories/label-scheme.repository";

export const labelSchemeById: EntityDefinition<Db, LabelSchemeRow> = {
  name: "label scheme by id",
  fetch: labelSchemesById,
  keyOf: (scheme) => scheme.id,
};

export const criteriaByScheme: GroupDefinition<Db, LabelCriterionRow> = {
  name: "criteria by scheme",
  fetch: criteriaOfSchemes,
  parentOf: (criterion) => criterion.schemeId,
};

export const labelSchemeList: ListDefinition<Db, LabelSchemeRow, "NAME"> = {
  name: "label schemes",
  source: { from: sql`territorial_labels.label_scheme`, key: raw("label_scheme.id") },
  orders: { NAME: frenchSort("label_scheme.name") },
  entity: labelSchemeById,
};
