import type { Json, TypeModel } from "../engine/graph-model";
import { page } from "../engine/list-model";
import type { View } from "../world/view";
import { eventList } from "./events";
import { insertionSummary } from "./hours-sums";
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
      plannedValue { amount currency } awardedValue { amount currency }
      byYear { year planCount plannedProcurementCount plannedValue { amount currency } awardedValue { amount currency } }
      byDomain { count domain { id } value { amount currency } } }`]: ({ perimeter }, view) =>
      procurementSummary(perimeter, view),
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
  };
}

function procurementSummary(perimeter: readonly string[], view: View): Json {
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
  const domainOf = (id: string | null): string | null =>
    view.seen.purchasing_domain.some((each) => each.id === id) ? id : null;
  const domains = [...new Set(needs.map((each) => domainOf(each.domain_id)))].map((id) => {
    const within = needs.filter((each) => domainOf(each.domain_id) === id);
    return { id, count: within.length, cents: value(within) };
  });
  return {
    planCount: plans.length,
    plannedProcurementCount: needs.length,
    withConsiderationCount: considered,
    withConsiderationShare: share(considered, needs.length),
    plannedValue: euros(value(needs)),
    awardedValue: euros(value(contracts)),
    byYear: [...new Set(years)]
      .toSorted((left, right) => left - right)
      .map((year) => ({
        year,
        planCount: plans.filter((each) => each.year === year).length,
        plannedProcurementCount: needs.filter((each) => each.year === year).length,
        plannedValue: euros(value(needs.filter((each) => each.year === year))),
        awardedValue: euros(value(contracts.filter((each) => yearOf(each) === year))),
      })),
    byDomain: domains
      .toSorted(
        (left, right) => right.cents - left.cents || by<typeof left>(({ id }) => id ?? "")(left, right),
      )
      .map(({ id, count, cents }) => ({ count, domain: id === null ? null : { id }, value: euros(cents) })),
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
