import {
  distinct,
  drawnDay,
  drawnSharing,
  drawnTitle,
  publicBuyers,
  rows,
  siretOf,
  type Making,
} from "./cast";
import type { ContractRow, NeedRow, PlanRow, PlanStatus, ProcurementWorld } from "./procurement-rows";

const considerations = ["SOCIAL", "ENVIRONMENTAL", "FAIR_TRADE"] as const;
const cpvCodes = ["55520000", "55521000", "45000000", "90910000"] as const;

export function drawnProcurement(making: Making): ProcurementWorld {
  const { draw, cast, newId } = making;
  const codes = [...cast.pools, ...cast.communes.map(({ code }) => code)];
  const buyer = publicBuyers(cast).map((siren) => ({
    ...drawnSharing(making, siren),
    siret: siretOf(siren),
    name: drawnTitle(making),
    kind: draw.pick(["COMMUNE", "INTERCOMMUNALITY", "SOCIAL_LANDLORD"]),
    territory_code: draw.pickOrNull(codes),
  }));
  const purchasing_domain = rows(making, 6, 9, () => ({
    ...drawnSharing(making, draw.pick(publicBuyers(cast))),
    ...{ id: newId("d"), name: drawnTitle(making), description: drawnTitle(making), cpv_prefixes: ["5552"] },
  }));
  const strategies = rows(making, 8, 14, () => {
    const { organisation, id: domain_id } = draw.pick(purchasing_domain);
    return {
      ...drawnSharing(making, organisation),
      ...{ id: newId("z"), domain_id, version_label: "v", valid_from: drawnDay(making) },
      ...{ valid_until: draw.pickOrNull(["2027-12-31"]), aims: ["un but"], levers: [] },
    };
  });
  const purchasing_strategy = distinct(strategies, (row) => `${row.domain_id} ${row.valid_from}`);
  const strategy_stakeholder = rows(making, 8, 14, (position) => {
    const { organisation, id: strategy_id } = draw.pick(purchasing_strategy);
    return {
      ...{ organisation, strategy_id, position, name: drawnTitle(making) },
      ...{ kind: "TRADE_BODY", trade_body_id: draw.pickOrNull(["t00001"]) },
    };
  });
  const procurement_plan = rows(making, 14, 20, () => drawnPlan(making));
  const planned_procurement = rows(making, 30, 45, () =>
    drawnNeed(making, draw.pick(procurement_plan), purchasing_domain),
  );
  const lot = rows(making, 14, 24, (number) => {
    const { organisation, id: planned_procurement_id } = draw.pick(planned_procurement);
    return {
      ...{
        id: newId("l"),
        organisation,
        planned_procurement_id,
        number: number + 1,
        title: drawnTitle(making),
      },
      ...{ cpv_code: draw.pick(cpvCodes), value_cents: draw.integer(0, 9) * 1_234_56 },
    };
  });
  const contract = rows(making, 18, 28, () => drawnContract(making, planned_procurement, lot));
  const holders = rows(making, 18, 30, (position) => {
    const { organisation, id: contract_id } = draw.pick(contract);
    return { organisation, contract_id, supplier_siret: siretOf(draw.pick(cast.suppliers)), position };
  });
  const contract_supplier = distinct(holders, (row) => `${row.contract_id} ${row.supplier_siret}`);
  return {
    ...{ buyer, purchasing_domain, purchasing_strategy, strategy_stakeholder, procurement_plan },
    ...{ planned_procurement, lot, contract, contract_supplier },
  };
}

function drawnPlan(making: Making): PlanRow {
  const { draw, cast, newId } = making;
  const organisation = draw.pick(publicBuyers(cast));
  const status: PlanStatus = draw.pick(["DRAFT", "DRAFT", "ADOPTED", "PUBLISHED", "CLOSED"] as const);
  return {
    ...drawnSharing(making, organisation),
    id: newId("p"),
    buyer_siret: siretOf(organisation),
    year: draw.integer(2024, 2026),
    title: drawnTitle(making),
    status,
    adopted_on: status === "DRAFT" ? null : "2026-02-01",
    published_on: status === "PUBLISHED" || status === "CLOSED" ? "2026-03-01" : null,
    closed_on: status === "CLOSED" ? "2026-04-01" : null,
    version: draw.integer(1, 3),
  };
}

function drawnNeed(making: Making, plan: PlanRow, domains: ProcurementWorld["purchasing_domain"]): NeedRow {
  const { draw, newId } = making;
  const domain = draw.pickOrNull(domains);
  // A window is one day: its order is then right whatever is known of it.
  const day = drawnDay(making);
  return {
    ...drawnSharing(making, plan.organisation),
    ...{ id: newId("n"), plan_id: plan.id, buyer_siret: plan.buyer_siret, year: plan.year },
    domain_organisation: domain?.organisation ?? null,
    domain_id: domain?.id ?? null,
    need: drawnTitle(making),
    description: drawnTitle(making),
    cpv_code: draw.pick(cpvCodes),
    value_cents: draw.integer(0, 9) * 1_000_000,
    nature: draw.pick(["GOODS", "SERVICES", "WORKS"]),
    notice_on: draw.pickOrNull([day]),
    start_on: draw.pickOrNull([day]),
    latest_needed_on: draw.pickOrNull([day]),
    considerations: draw.some(considerations),
    status: draw.pick(["OPEN", "LAUNCHED", "AWARDED"]),
    version: 1,
  };
}

function drawnContract(
  making: Making,
  needs: readonly NeedRow[],
  lots: ProcurementWorld["lot"],
): ContractRow {
  const { draw, cast, newId } = making;
  const organisation = draw.pick(publicBuyers(cast));
  const need = draw.pickOrNull(needs.filter((each) => each.organisation === organisation));
  const lot = draw.pickOrNull(lots.filter((each) => each.planned_procurement_id === need?.id));
  return {
    ...drawnSharing(making, organisation),
    ...{ id: newId("k"), buyer_siret: siretOf(organisation) },
    planned_procurement_id: need?.id ?? null,
    lot_id: lot?.id ?? null,
    title: drawnTitle(making),
    description: drawnTitle(making),
    cpv_code: draw.pick(cpvCodes),
    value_cents: draw.integer(0, 9) * 2_000_050,
    notified_on: drawnDay(making),
    considerations: draw.some(considerations),
    version: 1,
  };
}
