import "reflect-metadata";
import { PrismaClient } from "../../prisma/procurement-plans/client/client";
import { auditTrailResolver } from "../../shared/commands/audit-trail.resolver";
import { runSubgraph } from "../../shared/federation/run-subgraph";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { createFederatedSchema } from "../../shared/graphql/federated-schema";
import { access } from "./access";
import type { Scope } from "./context";
import { buyerBySiret } from "./loaders/buyer.loaders";
import { contractById } from "./loaders/contract.loaders";
import { lotById, plannedProcurementById } from "./loaders/planned-procurement.loaders";
import { procurementPlanById } from "./loaders/procurement-plan.loaders";
import { purchasingDomainById, purchasingStrategyById } from "./loaders/purchasing-domain.loaders";
import { AdoptProcurementPlanResolver } from "./resolvers/adopt-procurement-plan.resolver";
import { BuyerResolver } from "./resolvers/buyer.resolver";
import { CloseProcurementPlanResolver } from "./resolvers/close-procurement-plan.resolver";
import { ContractResolver } from "./resolvers/contract.resolver";
import {
  LegalBasisResolver,
  PlannedProcurementLawResolver,
  ProcurementThresholdResolver,
} from "./resolvers/legal-basis.resolver";
import { LotResolver } from "./resolvers/lot.resolver";
import { PlannedProcurementResolver } from "./resolvers/planned-procurement.resolver";
import { ProcurementPlanResolver } from "./resolvers/procurement-plan.resolver";
import {
  ProcurementDomainShareResolver,
  ProcurementSummaryResolver,
  ProcurementYearResolver,
} from "./resolvers/procurement-summary.resolver";
import { PublishProcurementPlanResolver } from "./resolvers/publish-procurement-plan.resolver";
import { PurchasingDomainResolver } from "./resolvers/purchasing-domain.resolver";
import {
  PurchasingStrategyResolver,
  StrategyStakeholderResolver,
} from "./resolvers/purchasing-strategy.resolver";
import { SupplierContractsResolver } from "./resolvers/supplier-contracts.resolver";
import { TerritoryProcurementResolver } from "./resolvers/territory-procurement.resolver";

/**
 * What is bought: buyers, their yearly plans of needs by purchasing domain and strategy, the lots and the
 * contracts that came of them. Hangs what is planned and awarded on Territory, and contracts on Supplier.
 */
export const procurementPlans: SubgraphManifest = {
  name: "procurement-plans",
  title: "Programmation des achats",
  port: 4102,
  databaseSchema: "procurement_plans",
  owns: [
    "Buyer",
    "PurchasingDomain",
    "PurchasingStrategy",
    "ProcurementPlan",
    "PlannedProcurement",
    "Lot",
    "Contract",
  ],
  access,
  createSchema: () =>
    createFederatedSchema<Scope>({
      resolvers: [
        BuyerResolver,
        PurchasingDomainResolver,
        PurchasingStrategyResolver,
        StrategyStakeholderResolver,
        ProcurementPlanResolver,
        PlannedProcurementResolver,
        PlannedProcurementLawResolver,
        LegalBasisResolver,
        ProcurementThresholdResolver,
        LotResolver,
        ContractResolver,
        TerritoryProcurementResolver,
        ProcurementSummaryResolver,
        ProcurementYearResolver,
        ProcurementDomainShareResolver,
        SupplierContractsResolver,
        AdoptProcurementPlanResolver,
        PublishProcurementPlanResolver,
        CloseProcurementPlanResolver,
        auditTrailResolver({
          field: "procurementAuditTrail",
          databaseSchema: "procurement_plans",
          about: "its procurement plans",
        }),
      ],
      access,
      references: {
        Buyer: ({ siret = "" }, { loaders }) => loaders.one(buyerBySiret, siret),
        PurchasingDomain: ({ id = "" }, { loaders }) => loaders.one(purchasingDomainById, id),
        PurchasingStrategy: ({ id = "" }, { loaders }) => loaders.one(purchasingStrategyById, id),
        ProcurementPlan: ({ id = "" }, { loaders }) => loaders.one(procurementPlanById, id),
        PlannedProcurement: ({ id = "" }, { loaders }) => loaders.one(plannedProcurementById, id),
        Lot: ({ id = "" }, { loaders }) => loaders.one(lotById, id),
        Contract: ({ id = "" }, { loaders }) => loaders.one(contractById, id),
        Territory: (reference) => reference,
        Supplier: (reference) => reference,
        TradeBody: (reference) => reference,
      },
    }),
  open: (options) =>
    runSubgraph({
      ...options,
      name: "procurement-plans",
      databaseRole: "hub_procurement_plans",
      schema: procurementPlans.createSchema(),
      client: new PrismaClient({ adapter: options.database.adapter() }),
    }),
};
