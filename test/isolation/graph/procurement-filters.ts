import { contains, dayFrom, dayUntil, equalNumber, equalTo, isOne } from "../engine/filters";
import type { FilterModel } from "../engine/list-model";
import type { BuyerRow, ContractRow, NeedRow, PlanRow } from "../world/procurement-rows";
import type { World } from "../world/world";

type Filters<Row> = Readonly<Record<string, FilterModel<Row>>>;

const buyerSirets = ({ buyer }: World): readonly string[] => buyer.map(({ siret }) => siret);
const domainIds = (world: World): readonly string[] => world.purchasing_domain.map(({ id }) => id);

export const buyerFilters: Filters<BuyerRow> = {
  kind: isOne(["COMMUNE", "SOCIAL_LANDLORD", "OTHER"], ({ kind }) => kind),
  territoryCode: equalTo(
    (world) => world.buyer.map((each) => each.territory_code),
    (row) => row.territory_code,
  ),
  nameContains: contains(({ name }) => name),
};

export const planFilters: Filters<PlanRow> = {
  buyerSiret: equalTo(buyerSirets, (row) => row.buyer_siret),
  year: coveredYear,
  status: isOne(["DRAFT", "ADOPTED", "PUBLISHED"], ({ status }) => status),
};

export const needFilters: Filters<NeedRow> = {
  domainId: equalTo(domainIds, (row) => row.domain_id),
  cpvPrefix: prefix((row) => row.cpv_code),
  buyerSiret: equalTo(buyerSirets, (row) => row.buyer_siret),
  year: equalNumber([2024, 2025, 2026], ({ year }) => year),
  nature: isOne(["GOODS", "WORKS"], ({ nature }) => nature),
  status: isOne(["OPEN", "AWARDED"], ({ status }) => status),
  carriedFromPlanId: carriedFromPlan,
  valueFrom: atLeast((row) => row.value_cents),
  windowFrom: dayFrom((row) => row.latest_needed_on ?? row.start_on ?? row.notice_on),
  windowUntil: dayUntil((row) => row.notice_on ?? row.start_on ?? row.latest_needed_on),
  considerations: withConsideration((row) => row.considerations),
  textContains: contains(({ need, description }) => `${need}\n${description}`),
};

export const contractFilters: Filters<ContractRow> = {
  buyerSiret: equalTo(buyerSirets, (row) => row.buyer_siret),
  supplierSiret: heldBy,
  cpvPrefix: prefix((row) => row.cpv_code),
  notifiedFrom: dayFrom((row) => row.notified_on),
  notifiedUntil: dayUntil((row) => row.notified_on),
  valueFrom: atLeast((row) => row.value_cents),
  considerations: withConsideration((row) => row.considerations),
};

/** Plans over several years cover each of them. */
function coveredYear({ draw }: Parameters<FilterModel<PlanRow>>[0]): ReturnType<FilterModel<PlanRow>> {
  const asked = draw.pick([2024, 2025, 2027]);
  return {
    literal: asked.toString(),
    keep: (row) => row.year <= asked && asked <= (row.last_year ?? row.year),
  };
}

/** What a line carries on must be seen too. */
function carriedFromPlan({
  draw,
  view,
}: Parameters<FilterModel<NeedRow>>[0]): ReturnType<FilterModel<NeedRow>> {
  const { id } = draw.pick(view.all.procurement_plan);
  const left = new Set(
    view.seen.planned_procurement.filter((each) => each.plan_id === id).map((each) => each.id),
  );
  return {
    literal: JSON.stringify(id),
    keep: (row) => row.carried_from_id !== null && left.has(row.carried_from_id),
  };
}

function prefix<Row>(read: (row: Row) => string): FilterModel<Row> {
  return ({ draw }) => {
    const first = draw.pick(["55", "5552", "45000000", "99"]);
    return { literal: `"${first}"`, keep: (row) => read(row).startsWith(first) };
  };
}

function atLeast<Row>(read: (row: Row) => number): FilterModel<Row> {
  return ({ draw }) => {
    const amount = draw.pick([20_000, 40_001]);
    return { literal: `"${amount.toString()}.00"`, keep: (row) => read(row) >= amount * 100 };
  };
}

function withConsideration<Row>(read: (row: Row) => readonly string[]): FilterModel<Row> {
  return ({ draw }) => {
    const name = draw.pick(["SOCIAL", "FAIR_TRADE", "ORGANIC"]);
    return { literal: `[${name}]`, keep: (row) => read(row).includes(name) };
  };
}

/** Holders are seen with their contract. */
function heldBy({
  draw,
  view,
}: Parameters<FilterModel<ContractRow>>[0]): ReturnType<FilterModel<ContractRow>> {
  const siret = draw.pick(view.all.contract_supplier).supplier_siret;
  const held = new Set(
    view.seen.contract_supplier
      .filter((each) => each.supplier_siret === siret)
      .map((each) => each.contract_id),
  );
  return { literal: `"${siret}"`, keep: ({ id }) => held.has(id) };
}
