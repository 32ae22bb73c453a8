import "reflect-metadata";
import { PrismaClient } from "../../prisma/procurement-plans/client/client";
import { auditTrailResolver } from "../../shared/commands/audit-trail.resolver";
import { runSubgraph } from "../../shared/federation/run-subgraph";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { createFederatedSchema } from "../../shared/graphql/federated-schema";
import { once } from "../../shared/kernel/once";
import { access } from "./access";
import type { Scope } from "./context";
import { buyerBySiret } from "./loaders/buyers/buyer.loaders";
import { contractById } from "./loaders/contracts/contract.loaders";
import { jointProcurementById } from "./loaders/joint/joint-procurement.loaders";
import { lotById, plannedProcurementById } from "./loaders/plans/planned-procurement.loaders";
import { procurementPlanById } from "./loaders/plans/procurement-plan.loaders";
import { spaserSchemeById } from "./loaders/spaser/spaser-scheme.loaders";
import { purchasingDomainById, purchasingStrategyById } from "./loaders/domains/purchasing-domain.loaders";
import { buyersResolvers } from "./resolvers/buyers/buyers-resolvers";
import { domainsResolvers } from "./resolvers/domains/domains-resolvers";
import { plansResolvers } from "./resolvers/plans/plans-resolvers";
import { lawResolvers } from "./resolvers/law/law-resolvers";
import { suppliedNeed } from "./resolvers/law/supplied-need";
import { poolingResolvers } from "./resolvers/pooling/pooling-resolvers";
import { jointResolvers } from "./resolvers/joint/joint-resolvers";
import { contractsResolvers } from "./resolvers/contracts/contracts-resolvers";
import { spaserResolvers } from "./resolvers/spaser/spaser-resolvers";
import { foodResolvers } from "./resolvers/food/food-resolvers";
import { territoriesResolvers } from "./resolvers/territories/territories-resolvers";
import { Commitment } from "./schema/foreign-entities.type";

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
    "JointProcurement",
    "Contract",
    "SpaserScheme",
  ],
  access,
  schema: once(() =>
    createFederatedSchema<Scope>({
      resolvers: [
        ...buyersResolvers,
        ...domainsResolvers,
        ...plansResolvers,
        ...lawResolvers,
        ...poolingResolvers,
        ...jointResolvers,
        ...contractsResolvers,
        ...spaserResolvers,
        ...foodResolvers,
        ...territoriesResolvers,
        auditTrailResolver({
          field: "procurementAuditTrail",
          databaseSchema: "procurement_plans",
          about: "its procurement plans",
        }),
      ],
      extended: [Commitment],
      access,
      references: {
        Buyer: ({ siret = "" }, { loaders }) => loaders.one(buyerBySiret, siret),
        PurchasingDomain: ({ id = "" }, { loaders }) => loaders.one(purchasingDomainById, id),
        PurchasingStrategy: ({ id = "" }, { loaders }) => loaders.one(purchasingStrategyById, id),
        ProcurementPlan: ({ id = "" }, { loaders }) => loaders.one(procurementPlanById, id),
        PlannedProcurement: async (reference, { loaders }) =>
          suppliedNeed(await loaders.one(plannedProcurementById, reference["id"] ?? ""), reference),
        Lot: ({ id = "" }, { loaders }) => loaders.one(lotById, id),
        JointProcurement: ({ id = "" }, { loaders }) => loaders.one(jointProcurementById, id),
        Contract: ({ id = "" }, { loaders }) => loaders.one(contractById, id),
        SpaserScheme: ({ id = "" }, { loaders }) => loaders.one(spaserSchemeById, id),
        Territory: (reference) => reference,
        Commitment: (reference) => reference,
        Supplier: (reference) => reference,
        TradeBody: (reference) => reference,
      },
    }),
  ),
  open: (options) =>
    runSubgraph({
      ...options,
      name: "procurement-plans",
      databaseRole: "hub_procurement_plans",
      schema: procurementPlans.schema(),
      client: new PrismaClient({ adapter: options.database.adapter() }),
    }),
};
