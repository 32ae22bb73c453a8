import { addDays } from "../../../shared/kernel/day";
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
import type {
  ContractRow,
  NeedRow,
  PlanRow,
  PlanStatus,
  ProcurementWorld,
  RevisionRow,
  StrategyRow,
} from "./procurement-rows";

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
    version: 1,
  }));
  const strategies = rows(making, 8, 14, () => {
    const { organisation, id: domain_id } = draw.pick(purchasing_domain);
    return {
      ...drawnSharing(making, organisation),
      ...{ id: newId("z"), domain_id, version_label: "v", valid_from: drawnDay(making) },
      ...{ valid_until: draw.pickOrNull(["2027-12-31"]), aims: ["un but"], levers: [] },
      version: draw.integer(1, 2),
    };
  });
  const purchasing_strategy = oneAfterAnother(
    making,
    distinct(strategies, (row) => `${row.domain_id} ${row.valid_from}`),
  );
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
  ).map((need, index, all) => ({ ...need, carried_from_id: carriedFrom(making, need, all.slice(0, index)) }));
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
    planned_procurement_revision: planned_procurement.flatMap((need) => drawnRevisions(making, need)),
    ...{ planned_procurement, lot, contract, contract_supplier },
  };
}

/** Versions of the strategy of a domain that never overlap: each ends before the next one, on its eve or on its own first day. */
function oneAfterAnother({ draw }: Making, versions: readonly StrategyRow[]): readonly StrategyRow[] {
  return versions.map((version) => {
    const later = versions
      .filter((each) => each.domain_id === version.domain_id && each.valid_from > version.valid_from)
      .map((each) => each.valid_from)
      .toSorted();
    const [next] = later;
    if (next === undefined) return version;
    return { ...version, valid_until: draw.pick([addDays(next, -1), version.valid_from]) };
  });
}

function drawnPlan(making: Making): PlanRow {
  const { draw, cast, newId } = making;
  const organisation = draw.pick(publicBuyers(cast));
  const status: PlanStatus = draw.pick(["DRAFT", "DRAFT", "ADOPTED", "PUBLISHED", "CLOSED"] as const);
  return {
    ...drawnSharing(making, organisation),
    id: newId("p"),
    buyer_siret: siretOf(organisation),
    ...drawnYears(making),
    title: drawnTitle(making),
    status,
    adopted_on: status === "DRAFT" ? null : "2026-02-01",
    published_on: status === "PUBLISHED" || status === "CLOSED" ? "2026-03-01" : null,
    closed_on: status === "CLOSED" ? "2026-04-01" : null,
    version: draw.integer(1, 3),
  };
}

function drawnYears({ draw }: Making): Pick<PlanRow, "year" | "last_year"> {
  const year = draw.integer(2024, 2026);
  return { year, last_year: draw.pickOrNull([year + 1, year + 3]) };
}

function drawnNeed(making: Making, plan: PlanRow, domains: ProcurementWorld["purchasing_domain"]): NeedRow {
  const { draw, newId } = making;
  const domain = draw.pickOrNull(domains);
  return {
    ...drawnSharing(making, plan.organisation),
    ...{ id: newId("n"), plan_id: plan.id, buyer_siret: plan.buyer_siret, year: plan.year },
    domain_organisation: domain?.organisation ?? null,
    domain_id: domain?.id ?? null,
    need: drawnTitle(making),
    description: drawnTitle(making),
    cpv_code: draw.pick(cpvCodes),
    // Now and then above the thresholds of the Union.
    value_cents: draw.integer(0, 9) * (draw.chance(85) ? 1_000_000 : 100_000_000),
    nature: draw.pick(["GOODS", "SERVICES", "WORKS"]),
    ...(draw.chance(40) ? drawnComingDays(making) : drawnDays(making)),
    duration_months: draw.pickOrNull([12, 48, 49, 60]),
    considerations: draw.some(considerations),
    status: draw.pick(["OPEN", "OPEN", "LAUNCHED", "AWARDED", "CARRIED_OVER"]),
    abandonment_reason: null,
    poolable_since: `2026-0${draw.integer(1, 9).toString()}-15T08:00:00.000Z`,
    pooling_improved_at: `2026-1${draw.integer(0, 1).toString()}-10T08:00:00.000Z`,
    carried_from_id: null,
    version: 1,
  };
}

/** A window of one day: its order is right whatever is known of it. */
function drawnDays(making: Making) {
  const day = [drawnDay(making)];
  const { draw } = making;
  return {
    notice_on: draw.pickOrNull(day),
    start_on: draw.pickOrNull(day),
    latest_needed_on: draw.pickOrNull(day),
  };
}

/** A window to come, in which others can still join. */
function drawnComingDays({ draw }: Making) {
  return {
    notice_on: draw.pickOrNull(["2027-01-15", "2027-02-01"]),
    start_on: draw.pickOrNull(["2027-03-01", "2027-05-01"]),
    latest_needed_on: draw.pickOrNull(["2027-05-15", "2027-06-01"]),
  };
}

/** The line before it, which no other carries on. */
function carriedFrom({ draw }: Making, need: NeedRow, earlier: readonly NeedRow[]): string | null {
  const last = earlier.at(-1);
  return last?.organisation === need.organisation && draw.chance(60) ? last.id : null;
}

function drawnRevisions({ draw }: Making, need: NeedRow): readonly RevisionRow[] {
  const { organisation, id: planned_procurement_id } = need;
  return Array.from({ length: draw.integer(0, 2) }, (_, index) => ({
    ...{ organisation, planned_procurement_id, sequence: index + 1, version: index + 1 },
    at: "2026-06-01T00:00:00Z",
    changes: { need: { before: null, after: need.need }, value_cents: { before: index, after: index + 1 } },
  }));
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
  const declared = draw.some(considerations);
  const cpv_code = draw.pick(cpvCodes);
  const notified_on = drawnDay(making);
  return {
    ...drawnSharing(making, organisation),
    ...{ id: newId("k"), buyer_siret: siretOf(organisation) },
    planned_procurement_id: need?.id ?? null,
    lot_id: lot?.id ?? null,
    joint_procurement_id: null,
    title: drawnTitle(making),
    description: drawnTitle(making),
    cpv_code,
    value_cents: draw.integer(0, 9) * (draw.chance(85) ? 2_000_050 : 90_000_000),
    notified_on,
    duration_months: draw.pickOrNull([12]),
    considerations: declared,
    absent_considerations: draw.some(
      [...considerations, "INNOVATION"].filter((each) => !declared.some((name) => name === each)),
    ),
    reserved: draw.pick(["YES", "NO", "UNDECLARED"]),
    small_enterprise: draw.pick(["YES", "NO", "UNDECLARED"]),
    nature: cpv_code === "45000000" ? "WORKS" : draw.pickOrNull(["GOODS", "SERVICES"]),
    // In time, or late for all but the last ones.
    essential_data_published_on: draw.pickOrNull([notified_on, "2026-11-01"]),
    version: 1,
  };
}
