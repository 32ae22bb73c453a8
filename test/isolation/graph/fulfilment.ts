import type { Json } from "../engine/graph-model";
import type { NeedRow } from "../world/procurement-rows";
import type { View } from "../world/view";
import { currentCents } from "./contracts";
import { euros, share, sum } from "./values";

type Fields<Row> = Readonly<Record<string, (row: Row, view: View) => Json>>;

const figures = `{ lineCount lotCount awardedLotCount contractCount plannedValue { amount currency }
  awardedValue { amount currency } currentValue { amount currency } difference { amount currency }
  byStatus { status lineCount plannedValue { amount currency } } }`;

export const needFulfilment: Fields<NeedRow> = {
  [`fulfilment ${figures}`]: (row, view) => fulfilmentOf([row], view),
  fulfilmentStatus: (row, view) => statusOf(row, view),
};

export const planFulfilment: Fields<{ readonly id: string }> = {
  [`fulfilment ${figures}`]: ({ id }, view) =>
    fulfilmentOf(
      view.seen.planned_procurement.filter((each) => each.plan_id === id),
      view,
    ),
};

export const buyerFulfilment: Fields<{ readonly siret: string }> = {
  [`fulfilmentByYear { year fulfilment ${figures} }`]: ({ siret }, view) => {
    const lines = view.seen.planned_procurement.filter((each) => each.buyer_siret === siret);
    const years = [...new Set(lines.map(({ year }) => year))].toSorted((left, right) => left - right);
    return years.map((year) => ({
      year,
      fulfilment: fulfilmentOf(
        lines.filter((each) => each.year === year),
        view,
      ),
    }));
  },
};

export const comparison = "{ count plannedValue { amount currency } awardedValue { amount currency } ratio }";

/** Of the lines that are awarded, and of which every contract is seen. */
export function comparisonOf(lines: readonly NeedRow[], view: View): Json {
  const compared = lines.filter(
    (each) => statusOf(each, view) === "FULFILLED" && seenOf(each, view).isCovered,
  );
  const planned = sum(compared.map((each) => each.value_cents));
  const contracts = compared.flatMap((each) => seenOf(each, view).contracts);
  const awarded = sum(contracts.map((each) => each.value_cents));
  return {
    count: compared.length,
    plannedValue: euros(planned),
    awardedValue: euros(awarded),
    ratio: share(awarded, planned),
  };
}

function fulfilmentOf(lines: readonly NeedRow[], view: View): Json {
  const all = lines.map((line) => ({ line, status: statusOf(line, view), ...seenOf(line, view) }));
  const contracts = all.flatMap((each) => each.contracts);
  const compared = all.filter(({ status, isCovered }) => status === "FULFILLED" && isCovered);
  const planned = (some: typeof all): number => sum(some.map(({ line }) => line.value_cents));
  const awarded = (some: typeof all): number =>
    sum(some.flatMap((each) => each.contracts.map((row) => row.value_cents)));
  const statuses = ["NOT_STARTED", "UNDER_WAY", "PARTLY", "FULFILLED", "ABANDONED", "CARRIED_OVER"];
  return {
    lineCount: all.length,
    lotCount: sum(all.map(({ lots }) => lots.length)),
    awardedLotCount: sum(all.map((each) => each.awardedLots.length)),
    contractCount: contracts.length,
    plannedValue: euros(planned(all)),
    awardedValue: euros(awarded(all)),
    currentValue: euros(sum(contracts.map((row) => currentCents(row, view, "9999-12-31")))),
    difference: compared.length === 0 ? null : euros(awarded(compared) - planned(compared)),
    byStatus: statuses.flatMap((status) => {
      const alike = all.filter((each) => each.status === status);
      return alike.length === 0
        ? []
        : [{ status, lineCount: alike.length, plannedValue: euros(planned(alike)) }];
    }),
  };
}

/** The contracts of a line that are seen, and whether they are all that it needs. */
function seenOf({ id }: NeedRow, { seen }: View) {
  const lots = seen.lot.filter((each) => each.planned_procurement_id === id);
  const contracts = seen.contract.filter((each) => each.planned_procurement_id === id);
  const awardedLots = lots.filter((lot) => contracts.some((each) => each.lot_id === lot.id));
  const isWhole = contracts.some((each) => each.lot_id === null);
  return {
    ...{ lots, contracts, awardedLots },
    isCovered: isWhole || (lots.length > 0 && awardedLots.length === lots.length),
  };
}

function statusOf(line: NeedRow, view: View): string {
  if (line.status === "ABANDONED" || line.status === "CARRIED_OVER") return line.status;
  const { isCovered, contracts } = seenOf(line, view);
  if (line.status === "AWARDED" || isCovered) return "FULFILLED";
  if (contracts.length > 0) return "PARTLY";
  return line.status === "LAUNCHED" ? "UNDER_WAY" : "NOT_STARTED";
}
