import { addDays, addMonths } from "../../../shared/kernel/day";
import type { Json, TypeModel } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";
import type { AmendmentRow } from "../world/contract-rows";
import type { ContractRow } from "../world/procurement-rows";
import type { View } from "../world/view";
import { euros, sum } from "./values";

/** What a contract says of itself beside what every purchase says. */
export const contractFields: Readonly<Record<string, (row: ContractRow, view: View) => Json>> = {
  visibility: ({ visibility }) => visibility,
  version: ({ version }) => version,
  nature: ({ nature }) => nature,
  reserved: ({ reserved }) => reserved,
  innovative: (row) => answerOf(row, "INNOVATIVE"),
  smallEnterprise: (row) => row.small_enterprise,
  absentConsiderations: (row) => row.absent_considerations,
  "currentValue { amount currency }": (row, view) => euros(currentCents(row, view, "9999-12-31")),
  "minorModification { outcome ceiling { amount currency } }": minorModification,
  currentEndOn: (row, view) => {
    if (row.duration_months === null) return null;
    const added = sum(amendmentsOf(row, view).map((each) => each.duration_change_months));
    return addDays(addMonths(row.notified_on, row.duration_months + added), -1);
  },
};

export const amendmentType: TypeModel<AmendmentRow> = {
  name: "ContractAmendment",
  fields: {
    number: ({ number }) => number,
    signedOn: (row) => row.signed_on,
    durationChangeMonths: (row) => row.duration_change_months,
    object: ({ object }) => object,
    reason: ({ reason }) => reason,
    "valueChange { amount currency }": (row) => euros(row.value_change_cents),
  },
  branches: {},
};

export const amendmentList: ListModel<AmendmentRow> = {
  to: "ContractAmendment",
  key: ({ id }) => id,
  orders: { NUMBER: ({ number }) => number },
  usual: { field: "NUMBER", direction: "ASC" },
};

export function amendmentsOf({ id }: ContractRow, { seen }: View): readonly AmendmentRow[] {
  return seen.contract_amendment.filter((each) => each.contract_id === id);
}

/** The value on a day: at notification, and what was signed until then. */
export function currentCents(row: ContractRow, view: View, day: string): number {
  const signed = amendmentsOf(row, view).filter((each) => each.signed_on <= day);
  return row.value_cents + sum(signed.map((each) => each.value_change_cents));
}

/** By the law of the last amendment's day, for local authorities, which all the buyers of a world are. */
function minorModification(row: ContractRow, view: View): Json {
  const amendments = amendmentsOf(row, view);
  if (amendments.length === 0) return { outcome: "NOT_APPLICABLE", ceiling: null };
  const europe = europeanThreshold(
    row,
    view,
    amendments
      .map((each) => each.signed_on)
      .toSorted()
      .at(-1) ?? "",
  );
  if (row.nature === null || europe === null) return { outcome: "UNDETERMINED", ceiling: null };
  const hundredfold = row.value_cents * (row.nature === "WORKS" ? 15 : 10);
  const changed = Math.abs(sum(amendments.map((each) => each.value_change_cents)));
  const ceiling = Math.min(Math.floor(hundredfold / 100), europe);
  return {
    outcome: changed * 100 < hundredfold && changed < europe ? "MET" : "NOT_MET",
    ceiling: euros(ceiling),
  };
}

function europeanThreshold({ nature, buyer_siret }: ContractRow, { seen }: View, day: string): number | null {
  if (day < "2024-01-01") return null;
  if (nature === "WORKS") return day < "2026-01-01" ? 553_800_000 : 540_400_000;
  if (!seen.buyer.some(({ siret }) => siret === buyer_siret)) return null;
  return day < "2026-01-01" ? 22_100_000 : 21_600_000;
}

/** What was declared of a contract: what was not is no answer. */
export function answerOf(row: ContractRow, indicator: string): string {
  if (indicator === "RESERVED") return row.reserved;
  if (indicator === "SMALL_ENTERPRISE") return row.small_enterprise;
  const name = indicator === "INNOVATIVE" ? "INNOVATION" : indicator;
  if (row.considerations.includes(name)) return "YES";
  return row.absent_considerations.includes(name) ? "NO" : "UNDECLARED";
}
