import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import { lineRevisions, type LineRevisionRow } from "../../repositories/plans/line-revision.repository";

const revisionByKey: EntityDefinition<Db, LineRevisionRow> = {
  name: "line revision by key",
  fetch: lineRevisions,
  keyOf: ({ key }) => key,
};

export const revisionsOfLine: ListDefinition<Db, LineRevisionRow, "SEQUENCE"> = {
  name: "revisions of line",
  source: {
    from: sql`procurement_plans.planned_procurement_revision AS revision`,
    key: raw("(revision.planned_procurement_id || ' ' || revision.sequence)"),
    parent: raw("revision.planned_procurement_id"),
  },
  orders: { SEQUENCE: { expression: raw("revision.sequence"), type: "integer" } },
  entity: revisionByKey,
};
