import type { TypeModel } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";
import type { NeedRow, RevisionRow } from "../world/procurement-rows";
import type { View } from "../world/view";

/** Columns whose public name is another one, or that are not told. */
const publicNames: Readonly<Record<string, string | null>> = {
  ...{ value_cents: "value", quantity_hundredths: "quantity", domain_organisation: null, pool: null },
};

/** Its own organisation alone reads the history of a line. */
export const revisionType: TypeModel<RevisionRow> = {
  name: "PlannedProcurementRevision",
  fields: {
    version: ({ version }) => version,
    "changes { field }": ({ changes }) =>
      Object.keys(changes)
        .map((column) =>
          column in publicNames
            ? (publicNames[column] ?? "")
            : column.replaceAll(/_./g, (part) => part.charAt(1).toUpperCase()),
        )
        .filter((field) => field !== "")
        .toSorted()
        .map((field) => ({ field })),
  },
  branches: {},
};

export const revisionList: ListModel<RevisionRow> = {
  to: "PlannedProcurementRevision",
  key: (row) => `${row.planned_procurement_id} ${row.sequence.toString()}`,
  orders: { SEQUENCE: ({ sequence }) => sequence },
  usual: { field: "SEQUENCE", direction: "DESC" },
};

export function revisionsOf({ id }: NeedRow, { seen }: View): readonly RevisionRow[] {
  return seen.planned_procurement_revision.filter((each) => each.planned_procurement_id === id);
}
