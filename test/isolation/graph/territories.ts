import type { Json, TypeModel } from "../engine/graph-model";
import { page } from "../engine/list-model";
import type { NeedRow } from "../world/procurement-rows";
import type { View } from "../world/view";
import { eventList } from "./events";
import { comparison, comparisonOf } from "./fulfilment";
import { foodSharesField, sharesOf } from "./food";
import { insertionSummary } from "./hours-sums";
import { opportunitiesOf, opportunityList } from "./pooling";
import { buyerList, needList } from "./procurement-lists";
import { supplierList } from "./suppliers";
import { by, euros, share, sum } from "./values";

/** A territory as its owner hands it to the other subgraphs. */
export interface TerritoryStub {
  readonly code: string;
  readonly perimeter: readonly string[];
}

export const procurementOfTerritory: TypeModel<TerritoryStub> = {
  name: "Territory",
  fields: {
    code: ({ code }) => code,
    [`procurementSummary { planCount plannedProcurementCount withConsiderationCount withConsiderationShare
      plannedValue { amount currency } awardedValue { amount currency } plannedAgainstAwarded ${comparison}
      poolingOpportunityCount poolableValue { amount currency }
      byYear { year planCount plannedProcurementCount plannedValue { amount currency } awardedValue { amount currency }
        plannedAgainstAwarded ${comparison} }
      byDomain { count domain { id } value { amount currency } } }`]: ({ code, perimeter }, view) => ({
      ...procurementSummary(perimeter, view),
      ...poolable(code, view),
    }),
    [`procurementCalendar(from: "2026-01-15", quarters: 6) {
      quarters { startsOn procurements { ...Coming } } undated { ...Coming } }`.replaceAll(
      "...Coming",
      "count value { amount currency } withConsiderationCount withConsiderationShare byDomain { count domain { id } value { amount currency } }",
    )]: ({ perimeter }, view) => procurementCalendar(perimeter, view),
    [foodSharesField]: ({ perimeter }, view) => sharesOf(boughtIn(perimeter, view).food),
  },
  branches: {
    buyers: page(
      () => buyerList,
      ({ perimeter }, { seen }) => seen.buyer.filter((each) => perimeter.includes(each.territory_code ?? "")),
    ),
    plannedProcurements: page(
      () => needList,
      ({ perimeter }, view) => boughtIn(perimeter, view).needs,
    ),
    poolingOpportunities: page(
      () => opportunityList,
      ({ code }, view) =>
        opportunitiesOf(code, view.today, view).filter(({ follow }) => follow?.state !== "DISMISSED"),
    ),
  },
};

export const suppliersOfTerritory: TypeModel<TerritoryStub> = {
  name: "Territory",
  fields: {
    code: ({ code }) => code,
    [`supplierSummary { supplierCount inclusiveCount socialEconomyCount socialEconomyUndeclaredCount eventCount
      byStructure { structure count } bySize { size count } }`]: ({ perimeter }, view) =>
      supplierSummary(perimeter, view),
  },
  branches: {
    suppliers: page(
      () => supplierList,
      ({ perimeter }, { seen }) =>
        seen.supplier.filter((each) => perimeter.includes(each.commune_code ?? "")),
    ),
    dialogueEvents: page(
      () => eventList,
      ({ perimeter }, { seen }) =>
        seen.dialogue_event.filter((each) => perimeter.includes(each.territory_code)),
    ),
  },
};

export const insertionOfTerritory: TypeModel<TerritoryStub> = {
  name: "Territory",
  fields: {
    code: ({ code }) => code,
    [`insertionSummary { operationCount committedHours realisedHours declaredHours completionRatio
      byTrade { trade hours } byYear { year operationCount committedHours realisedHours } }`]: (
      { perimeter },
      view,
    ) => insertionSummary(perimeter, view),
  },
  branches: {},
};

/** What the buyers that the caller may see plan and award. */
function boughtIn(perimeter: readonly string[], { seen }: View) {
  const sirets = new Set(
    seen.buyer.filter((each) => perimeter.includes(each.territory_code ?? "")).map(({ siret }) => siret),
  );
  const isBought = (row: { readonly buyer_siret: string }): boolean => sirets.has(row.buyer_siret);
  return {
    plans: seen.procurement_plan.filter(isBought),
    needs: seen.planned_procurement.filter(isBought),
    contracts: seen.contract.filter(isBought),
    food: seen.food_spend.filter(isBought),
  };
}

function procurementSummary(perimeter: readonly string[], view: View) {
  const { plans, needs, contracts } = boughtIn(perimeter, view);
  const value = (rows: readonly { readonly value_cents: number }[]): number =>
    sum(rows.map((each) => each.value_cents));
  const yearOf = (row: { readonly notified_on: string }): number => Number(row.notified_on.slice(0, 4));
  const years = [
    ...plans.map(({ year }) => year),
    ...needs.map(({ year }) => year),
    ...contracts.map(yearOf),
  ];
  const considered = needs.filter(({ considerations }) => considerations.length > 0).length;
  return {
    planCount: plans.length,
    plannedProcurementCount: needs.length,
    withConsiderationCount: considered,
    withConsiderationShare: share(considered, needs.length),
    plannedValue: euros(value(needs)),
    awardedValue: euros(value(contracts)),
    plannedAgainstAwarded: comparisonOf(needs, view),
    byYear: [...new Set(years)]
      .toSorted((left, right) => left - right)
      .map((year) => ({
        year,
        planCount: plans.filter((each) => each.year === year).length,
        plannedProcurementCount: needs.filter((each) => each.year === year).length,
        plannedValue: euros(value(needs.filter((each) => each.year === year))),
        awardedValue: euros(value(contracts.filter((each) => yearOf(each) === year))),
        plannedAgainstAwarded: comparisonOf(
          needs.filter((each) => each.year === year),
          view,
        ),
      })),
    byDomain: domainShares(needs, view),
  };
}

/** Each need counts once, whatever the opportunities that hold it. */
function poolable(code: string, view: View) {
  const listed = opportunitiesOf(code, view.today, view).filter(
    ({ follow }) => follow?.state !== "DISMISSED",
  );
  const needs = new Set(listed.flatMap((each) => each.needs));
  return {
    poolingOpportunityCount: listed.length,
    poolableValue: euros(sum([...needs].map((each) => each.value_cents))),
  };
}

/** Needs by the domain that the caller sees, the largest value first. */
function domainShares(needs: readonly NeedRow[], { seen }: View): Json {
  const domainOf = (id: string | null): string | null =>
    seen.purchasing_domain.some((each) => each.id === id) ? id : null;
  return [...new Set(needs.map((each) => domainOf(each.domain_id)))]
    .map((id) => {
      const within = needs.filter((each) => domainOf(each.domain_id) === id);
      return { id, count: within.length, cents: sum(within.map((each) => each.value_cents)) };
    })
    .toSorted((left, right) => right.cents - left.cents || by<typeof left>(({ id }) => id ?? "")(left, right))
    .map(({ id, count, cents }) => ({ count, domain: id === null ? null : { id }, value: euros(cents) }));
}

/** Six quarters from the middle of January 2026 on. */
function procurementCalendar(perimeter: readonly string[], view: View): Json {
  const open = boughtIn(perimeter, view).needs.filter(({ status }) => status === "OPEN");
  const dayOf = (row: NeedRow): string | null => row.notice_on ?? row.start_on;
  const within = (from: string, until: string): Json =>
    coming(
      open.filter((row) => {
        const day = dayOf(row);
        return day !== null && from <= day && day <= until;
      }),
      view,
    );
  return {
    quarters: [
      { startsOn: "2026-01-01", procurements: within("2026-01-15", "2026-03-31") },
      { startsOn: "2026-04-01", procurements: within("2026-04-01", "2026-06-30") },
      { startsOn: "2026-07-01", procurements: within("2026-07-01", "2026-09-30") },
      { startsOn: "2026-10-01", procurements: within("2026-10-01", "2026-12-31") },
      { startsOn: "2027-01-01", procurements: within("2027-01-01", "2027-03-31") },
      { startsOn: "2027-04-01", procurements: within("2027-04-01", "2027-06-30") },
    ],
    undated: coming(
      open.filter((row) => dayOf(row) === null && row.year >= 2026),
      view,
    ),
  };
}

function coming(needs: readonly NeedRow[], view: View): Json {
  const considered = needs.filter(({ considerations }) => considerations.length > 0).length;
  return {
    count: needs.length,
    value: euros(sum(needs.map((each) => each.value_cents))),
    withConsiderationCount: considered,
    withConsiderationShare: share(considered, needs.length),
    byDomain: domainShares(needs, view),
  };
}

function supplierSummary(perimeter: readonly string[], { seen }: View): Json {
  const suppliers = seen.supplier.filter((each) => perimeter.includes(each.commune_code ?? ""));
  const economy = (answer: string): number =>
    suppliers.filter((each) => each.social_economy === answer).length;
  return {
    supplierCount: suppliers.length,
    inclusiveCount: suppliers.filter((each) => each.inclusive_structure !== null).length,
    socialEconomyCount: economy("YES"),
    socialEconomyUndeclaredCount: economy("UNDECLARED"),
    eventCount: seen.dialogue_event.filter((each) => perimeter.includes(each.territory_code)).length,
    byStructure: counts(suppliers.map((each) => each.inclusive_structure)).map(([structure, count]) => ({
      structure,
      count,
    })),
    bySize: counts(suppliers.map((each) => each.size)).map(([size, count]) => ({ size, count })),
  };
}

/** How many times each name comes, the most first. */
function counts(names: readonly (string | null)[]): readonly (readonly [string, number])[] {
  const present = names.filter((name) => name !== null);
  return [...new Set(present)]
    .map((name) => [name, present.filter((each) => each === name).length] as const)
    .toSorted(([left, most], [right, other]) => other - most || (left < right ? -1 : 1));
}
