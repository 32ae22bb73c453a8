import { many, one, type TypeModel } from "../engine/graph-model";
import { page } from "../engine/list-model";
import type {
  BuyerRow,
  ContractRow,
  DomainRow,
  LotRow,
  NeedRow,
  PlanRow,
  StakeholderRow,
  StrategyRow,
} from "../world/procurement-rows";
import type { View } from "../world/view";
import { amendmentList, amendmentsOf, contractFields } from "./contracts";
import { foodList, foodSharesField, sharesOf } from "./food";
import { jointList, jointOfLine, jointsOfBuyer } from "./joint";
import { domainFollowing, followersOf, strategyFollowing, strategyOf } from "./followed-strategies";
import { procedureAdvice } from "./procedure-advice";
import { contractDuties, needDuties } from "./legal-duties";
import { contractList, needList, planList } from "./procurement-lists";
import { buyerFulfilment, needFulfilment, planFulfilment } from "./fulfilment";
import { buyerSpaserFields } from "./spaser";
import { revisionList, revisionsOf } from "./line-history";
import { by, euros, sum } from "./values";

export const buyerType: TypeModel<BuyerRow> = {
  name: "Buyer",
  fields: {
    siret: ({ siret }) => siret,
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    "territory { code }": (row) => (row.territory_code === null ? null : { code: row.territory_code }),
    ...buyerSpaserFields,
    ...buyerFulfilment,
    [foodSharesField]: ({ siret }, { seen }) =>
      sharesOf(seen.food_spend.filter((each) => each.buyer_siret === siret)),
  },
  branches: {
    foodSpend: page(
      () => foodList,
      ({ siret }: BuyerRow, { seen }) => seen.food_spend.filter((each) => each.buyer_siret === siret),
    ),
    jointProcurements: page(
      () => jointList,
      ({ siret }: BuyerRow, view) => jointsOfBuyer(siret, view),
    ),
    plans: page(
      () => planList,
      ({ siret }: BuyerRow, { seen }) => seen.procurement_plan.filter((each) => each.buyer_siret === siret),
    ),
    plannedProcurements: page(
      () => needList,
      ({ siret }: BuyerRow, { seen }) =>
        seen.planned_procurement.filter((each) => each.buyer_siret === siret),
    ),
    contracts: page(
      () => contractList,
      ({ siret }: BuyerRow, { seen }) => seen.contract.filter((each) => each.buyer_siret === siret),
    ),
  },
};

export const domainType: TypeModel<DomainRow> = {
  name: "PurchasingDomain",
  fields: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
    visibility: ({ visibility }) => visibility,
    version: ({ version }) => version,
    ...domainFollowing,
    'strategyOn(day: "2026-11-23") { id }': ({ id }, view) => strategyOn(id, view),
  },
  branches: {
    strategies: many("PurchasingStrategy", ({ id }, { seen }) =>
      seen.purchasing_strategy
        .filter((each) => each.domain_id === id)
        .toSorted(
          by(
            (each) => each.valid_from,
            (each) => each.id,
          ),
        ),
    ),
    plannedProcurements: page(
      () => needList,
      ({ id }: DomainRow, { seen }) => seen.planned_procurement.filter((each) => each.domain_id === id),
    ),
  },
};

export const strategyType: TypeModel<StrategyRow> = {
  name: "PurchasingStrategy",
  fields: {
    id: ({ id }) => id,
    validFrom: (row) => row.valid_from,
    validUntil: (row) => row.valid_until,
    aims: ({ aims }) => aims,
    visibility: ({ visibility }) => visibility,
    version: ({ version }) => version,
    ...strategyFollowing,
  },
  branches: {
    plannedProcurements: page(() => needList, followersOf),
    domain: one("PurchasingDomain", (row, { seen }) =>
      seen.purchasing_domain.find(({ id }) => id === row.domain_id),
    ),
    stakeholders: many("StrategyStakeholder", ({ id }, { seen }) =>
      seen.strategy_stakeholder
        .filter((each) => each.strategy_id === id)
        .toSorted(by(({ position }) => position)),
    ),
  },
};

export const stakeholderType: TypeModel<StakeholderRow> = {
  name: "StrategyStakeholder",
  fields: {
    name: ({ name }) => name,
    "tradeBody { id }": (row) => (row.trade_body_id === null ? null : { id: row.trade_body_id }),
  },
  branches: {},
};

export const planType: TypeModel<PlanRow> = {
  name: "ProcurementPlan",
  fields: {
    id: ({ id }) => id,
    year: ({ year }) => year,
    lastYear: (row) => row.last_year ?? row.year,
    visibility: ({ visibility }) => visibility,
    title: ({ title }) => title,
    status: ({ status }) => status,
    version: ({ version }) => version,
    adoptedOn: (row) => row.adopted_on,
    publishedOn: (row) => row.published_on,
    closedOn: (row) => row.closed_on,
    lineCount: (row, view) => linesOf(row, view).length,
    ...planFulfilment,
    "plannedValue { amount currency }": (row, view) =>
      euros(sum(linesOf(row, view).map((each) => each.value_cents))),
  },
  branches: {
    buyer: one("Buyer", (row, { seen }) => seen.buyer.find(({ siret }) => siret === row.buyer_siret)),
    plannedProcurements: page(() => needList, linesOf),
  },
};

export const needType: TypeModel<NeedRow> = {
  name: "PlannedProcurement",
  fields: {
    id: ({ id }) => id,
    need: ({ need }) => need,
    ...needFulfilment,
    visibility: ({ visibility }) => visibility,
    status: ({ status }) => status,
    abandonmentReason: (row) => row.abandonment_reason,
    version: ({ version }) => version,
    "value { amount currency }": (row) => euros(row.value_cents),
    ...procedureAdvice,
    ...needDuties,
  },
  branches: {
    plan: one("ProcurementPlan", (row, { seen }) =>
      seen.procurement_plan.find(({ id }) => id === row.plan_id),
    ),
    buyer: one("Buyer", (row, { seen }) => seen.buyer.find(({ siret }) => siret === row.buyer_siret)),
    domain: one("PurchasingDomain", (row, { seen }) =>
      seen.purchasing_domain.find(({ id }) => id === row.domain_id),
    ),
    strategy: one("PurchasingStrategy", strategyOf),
    history: page(() => revisionList, revisionsOf),
    jointProcurement: one("JointProcurement", ({ id }, view) => jointOfLine(id, view)),
    carriedFrom: one("PlannedProcurement", (row, { seen }) =>
      seen.planned_procurement.find(({ id }) => id === row.carried_from_id),
    ),
    carriedTo: one("PlannedProcurement", (row, { seen }) =>
      seen.planned_procurement.find((each) => each.carried_from_id === row.id),
    ),
    lots: many("Lot", ({ id }, { seen }) =>
      seen.lot.filter((each) => each.planned_procurement_id === id).toSorted(by(({ number }) => number)),
    ),
    contracts: many("Contract", ({ id }, { seen }) =>
      seen.contract.filter((each) => each.planned_procurement_id === id).toSorted(oldestFirst),
    ),
  },
};

export const lotType: TypeModel<LotRow> = {
  name: "Lot",
  fields: {
    id: ({ id }) => id,
    number: ({ number }) => number,
    title: ({ title }) => title,
    "value { amount currency }": (row) => euros(row.value_cents),
  },
  branches: {
    plannedProcurement: one("PlannedProcurement", (row, { seen }) =>
      seen.planned_procurement.find(({ id }) => id === row.planned_procurement_id),
    ),
    contract: one("Contract", ({ id }, { seen }) =>
      seen.contract
        .filter((each) => each.lot_id === id)
        .toSorted(oldestFirst)
        .at(-1),
    ),
  },
};

export const contractType: TypeModel<ContractRow> = {
  name: "Contract",
  fields: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    notifiedOn: (row) => row.notified_on,
    "value { amount currency }": (row) => euros(row.value_cents),
    "suppliers { siret }": ({ id }, { seen }) =>
      seen.contract_supplier
        .filter((each) => each.contract_id === id)
        .toSorted(by(({ position }) => position))
        .map((each) => ({ siret: each.supplier_siret })),
    ...contractFields,
    ...contractDuties,
  },
  branches: {
    jointProcurement: one("JointProcurement", (row, { seen }) =>
      seen.joint_procurement.find(({ id }) => id === row.joint_procurement_id),
    ),
    amendments: page(() => amendmentList, amendmentsOf),
    buyer: one("Buyer", (row, { seen }) => seen.buyer.find(({ siret }) => siret === row.buyer_siret)),
    plannedProcurement: one("PlannedProcurement", (row, { seen }) =>
      seen.planned_procurement.find(({ id }) => id === row.planned_procurement_id),
    ),
    lot: one("Lot", (row, { seen }) => seen.lot.find(({ id }) => id === row.lot_id)),
  },
};

const oldestFirst = by<ContractRow>(
  (each) => each.notified_on,
  ({ id }) => id,
);

function linesOf({ id }: PlanRow, { seen }: View): readonly NeedRow[] {
  return seen.planned_procurement.filter((each) => each.plan_id === id);
}

function strategyOn(domainId: string, { seen, today }: View) {
  const held = seen.purchasing_strategy.filter(
    (each) =>
      each.domain_id === domainId && each.valid_from <= today && today <= (each.valid_until ?? "9999"),
  );
  const latest = held.toSorted(by((each) => each.valid_from)).at(-1);
  return latest === undefined ? null : { id: latest.id };
}
