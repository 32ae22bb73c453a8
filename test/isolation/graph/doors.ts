import { door, stubDoor, type Door } from "../engine/entrance";
import { sirenOf, siretOf } from "../world/cast";
import type { View } from "../world/view";
import type { World } from "../world/world";
import { consultationList, consultationType } from "./consultations";
import { eventList, eventType } from "./events";
import * as facilitators from "./facilitators";
import { foodType } from "./food";
import { commitmentStubs, progressOfCommitment } from "./commitments";
import { entryList, entryType } from "./hours";
import { carryList, carryType } from "./carry-requests";
import { jointList, jointType } from "./joint";
import { requestList, requestType } from "./label-requests";
import { perimeterOf } from "./label-figures";
import * as labels from "./labels";
import * as insertion from "./operations";
import { leverDoor } from "./lever-advice";
import { poolingDoor } from "./pooling";
import * as procurement from "./procurement";
import * as procurementLists from "./procurement-lists";
import * as spaser from "./spaser";
import * as stubs from "./stubs";
import * as suppliers from "./suppliers";
import * as territories from "./territories";

const byId = { key: "id", keyOf: ({ id }: { readonly id: string }) => id, absentKey: "zz99999" } as const;
const bySiret = {
  key: "siret",
  keyOf: (row: { readonly siret: string }) => row.siret,
  absentKey: siretOf(sirenOf(99)),
} as const;
const byCode = {
  key: "code",
  keyOf: ({ code }: { readonly code: string }) => code,
  absentKey: "95999",
} as const;

const needIds = ({ all }: View) => all.planned_procurement.map(({ id }) => ({ id }));
const needCodes = ({ all }: View) =>
  all.planned_procurement.map(({ id, cpv_code: cpvCode }) => ({ id, cpvCode }));
const domainIds = ({ all }: View) => all.purchasing_domain.map(({ id }) => ({ id }));
const lotIds = ({ all }: View) => all.lot.map(({ id }) => ({ id }));
const supplierSirets = ({ all }: View) => all.supplier.map(({ siret }) => ({ siret }));
const buyerSirets = ({ all }: View) => all.buyer.map(({ siret }) => ({ siret }));
const stubTerritories = (view: View) =>
  view.all.territory.map(({ code }) => ({ code, perimeter: perimeterOf(code, view) }));

/** Every way into each subgraph: its own entities, and those of others that it extends. */
export const doors: Readonly<Record<string, readonly Door[]>> = {
  "territorial-labels": [
    door({
      ...{
        ...byCode,
        type: labels.territoryType,
        rows: ({ territory }: World) => territory,
        lookup: "territory",
      },
      list: { field: "territories", model: labels.territoryList },
    }),
    door({
      ...{ ...byId, type: labels.awardType, rows: (world: World) => world.label_award, lookup: "labelAward" },
      list: { field: "labelAwards", model: labels.awardList },
    }),
    door({
      ...{ ...byId, type: labels.resolutionType, rows: (world: World) => world.council_resolution },
      lookup: "councilResolution",
      list: { field: "councilResolutions", model: labels.resolutionList },
    }),
    door({
      ...{ ...byId, type: requestType, rows: (world: World) => world.label_award_request, isLocal: true },
      lookup: "labelAwardRequest",
      list: { field: "labelAwardRequests", model: requestList },
    }),
    door({ ...byId, type: labels.commitmentType, rows: ({ commitment }: World) => commitment }),
    stubDoor(labels.labelsOfDomain, domainIds),
  ],
  "procurement-plans": [
    door({
      ...{ ...bySiret, type: procurement.buyerType, rows: ({ buyer }: World) => buyer, lookup: "buyer" },
      list: { field: "buyers", model: procurementLists.buyerList },
    }),
    door({
      ...{ ...byId, type: procurement.domainType, rows: (world: World) => world.purchasing_domain },
      lookup: "purchasingDomain",
      list: { field: "purchasingDomains", model: procurementLists.domainList },
    }),
    door({ ...byId, type: procurement.strategyType, rows: (world: World) => world.purchasing_strategy }),
    door({
      ...{ ...byId, type: procurement.planType, rows: (world: World) => world.procurement_plan },
      lookup: "procurementPlan",
      list: { field: "procurementPlans", model: procurementLists.planList },
    }),
    door({
      ...{ ...byId, type: procurement.needType, rows: (world: World) => world.planned_procurement },
      lookup: "plannedProcurement",
      list: { field: "plannedProcurements", model: procurementLists.needList },
    }),
    door({ ...byId, type: procurement.lotType, rows: ({ lot }: World) => lot }),
    door({
      ...{
        ...byId,
        type: procurement.contractType,
        rows: ({ contract }: World) => contract,
        lookup: "contract",
      },
      list: { field: "contracts", model: procurementLists.contractList },
    }),
    door({
      ...{ ...byId, type: spaser.schemeType, rows: (world: World) => world.spaser_scheme },
      lookup: "spaserScheme",
      list: { field: "spaserSchemes", model: spaser.schemeList },
    }),
    poolingDoor,
    leverDoor,
    door({
      ...{ ...byId, type: jointType, rows: (world: World) => world.joint_procurement },
      lookup: "jointProcurement",
      list: { field: "jointProcurements", model: jointList },
    }),
    door({
      ...{ ...byId, type: carryType, rows: (world: World) => world.carry_request, isLocal: true },
      lookup: "carryRequest",
      list: { field: "carryRequests", model: carryList },
    }),
    door({
      ...{ ...byId, type: foodType, rows: (world: World) => world.food_spend, isLocal: true },
      lookup: "foodSpend",
    }),
    stubDoor(territories.procurementOfTerritory, stubTerritories),
    stubDoor(stubs.contractsOfSupplier, supplierSirets),
    stubDoor(progressOfCommitment, commitmentStubs),
  ],
  "supplier-relations": [
    door({
      ...{
        ...bySiret,
        type: suppliers.supplierType,
        rows: ({ supplier }: World) => supplier,
        lookup: "supplier",
      },
      list: { field: "suppliers", model: suppliers.supplierList },
    }),
    door({
      ...{ ...byId, type: eventType, rows: (world: World) => world.dialogue_event, lookup: "dialogueEvent" },
      list: { field: "dialogueEvents", model: eventList },
    }),
    door({
      ...{ ...byId, type: consultationType, rows: (world: World) => world.pre_market_consultation },
      lookup: "preMarketConsultation",
      list: { field: "preMarketConsultations", model: consultationList },
    }),
    door({
      ...byId,
      type: suppliers.tradeBodyType,
      rows: (world: World) => world.trade_body,
      lookup: "tradeBody",
    }),
    door({
      ...{ ...byId, type: suppliers.networkType, rows: (world: World) => world.partner_network },
      lookup: "partnerNetwork",
    }),
    stubDoor(territories.suppliersOfTerritory, stubTerritories),
    stubDoor(suppliers.dialogueOfNeed, needCodes),
    stubDoor(suppliers.dialogueOfDomain, domainIds),
  ],
  "insertion-clauses": [
    door({
      ...{
        ...byId,
        type: insertion.operationType,
        rows: ({ operation }: World) => operation,
        lookup: "operation",
      },
      list: { field: "operations", model: insertion.operationList },
    }),
    door({
      ...{ ...byId, type: insertion.clauseType, rows: (world: World) => world.insertion_clause },
      lookup: "insertionClause",
      list: { field: "insertionClauses", model: insertion.clauseList },
    }),
    door({
      ...{ ...byId, type: entryType, rows: (world: World) => world.hours_entry, lookup: "hoursEntry" },
      list: { field: "hoursEntries", model: entryList },
    }),
    door({
      ...{ ...byId, type: insertion.evaluationType, rows: (world: World) => world.performance_evaluation },
      lookup: "performanceEvaluation",
    }),
    door({
      ...{ ...byId, type: facilitators.facilitatorType, rows: (world: World) => world.clause_facilitator },
      lookup: "clauseFacilitator",
      list: { field: "clauseFacilitators", model: facilitators.facilitatorList },
    }),
    stubDoor(territories.insertionOfTerritory, stubTerritories),
    stubDoor(stubs.operationsOfNeed, needIds),
    stubDoor(stubs.operationsOfBuyer, buyerSirets),
    stubDoor(stubs.hoursOfSupplier, supplierSirets),
    stubDoor(stubs.clauseOfLot, lotIds),
  ],
};
