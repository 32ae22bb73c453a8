import "reflect-metadata";
import { PrismaClient } from "../../prisma/supplier-relations/client/client";
import { auditTrailResolver } from "../../shared/commands/audit-trail.resolver";
import { runSubgraph } from "../../shared/federation/run-subgraph";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { createFederatedSchema } from "../../shared/graphql/federated-schema";
import { once } from "../../shared/kernel/once";
import { access } from "./access";
import type { Scope } from "./context";
import { consultationById } from "./loaders/consultation.loaders";
import { dialogueEventById } from "./loaders/dialogue-event.loaders";
import { partnerNetworkById, tradeBodyById } from "./loaders/network.loaders";
import { supplierBySiret } from "./loaders/supplier.loaders";
import { ConsultationEntryResolver } from "./resolvers/consultations/consultation-entry.resolver";
import { ConsultationLedgerResolver } from "./resolvers/consultations/consultation-ledger.resolver";
import { PlannedProcurementResolver } from "./resolvers/consultations/planned-procurement.resolver";
import { PreMarketConsultationResolver } from "./resolvers/consultations/pre-market-consultation.resolver";
import { UnequalInformationResolver } from "./resolvers/consultations/unequal-information.resolver";
import { CancelEventRegistrationResolver } from "./resolvers/events/cancel-event-registration.resolver";
import { DialogueEventResolver } from "./resolvers/events/dialogue-event.resolver";
import { EventRegistrationResolver } from "./resolvers/events/event-registration.resolver";
import { EventSeatsResolver } from "./resolvers/events/event-seats.resolver";
import { EventSubjectsResolver } from "./resolvers/events/event-subjects.resolver";
import { RegisterForEventResolver } from "./resolvers/events/register-for-event.resolver";
import { TerritoryEventsResolver } from "./resolvers/events/territory-events.resolver";
import { PartnerNetworkResolver } from "./resolvers/networks/partner-network.resolver";
import { PurchasingDomainResolver } from "./resolvers/networks/purchasing-domain.resolver";
import { TradeBodyResolver } from "./resolvers/networks/trade-body.resolver";
import { ContactPrivacyResolver } from "./resolvers/suppliers/contact-privacy.resolver";
import {
  InclusiveSupplyResolver,
  PlannedProcurementSupplyResolver,
} from "./resolvers/suppliers/inclusive-supply.resolver";
import { SupplierCertificationResolver } from "./resolvers/suppliers/supplier-certification.resolver";
import { SupplierParticipationResolver } from "./resolvers/suppliers/supplier-participation.resolver";
import { SupplierResolver } from "./resolvers/suppliers/supplier.resolver";
import { TerritorySuppliersResolver } from "./resolvers/suppliers/territory-suppliers.resolver";

/**
 * Suppliers and the dialogue with them: the directory, trade bodies and local networks, meetings and workshops,
 * and the consultations (sourçages) that prepare a procurement, with what was told to whom.
 */
export const supplierRelations: SubgraphManifest = {
  name: "supplier-relations",
  title: "Relations fournisseurs",
  port: 4103,
  databaseSchema: "supplier_relations",
  owns: ["Supplier", "TradeBody", "PartnerNetwork", "DialogueEvent", "PreMarketConsultation"],
  access,
  schema: once(() =>
    createFederatedSchema<Scope>({
      resolvers: [
        SupplierResolver,
        SupplierCertificationResolver,
        SupplierParticipationResolver,
        TerritorySuppliersResolver,
        PlannedProcurementSupplyResolver,
        InclusiveSupplyResolver,
        TradeBodyResolver,
        PartnerNetworkResolver,
        PurchasingDomainResolver,
        DialogueEventResolver,
        EventSubjectsResolver,
        EventSeatsResolver,
        EventRegistrationResolver,
        TerritoryEventsResolver,
        PreMarketConsultationResolver,
        ConsultationLedgerResolver,
        ConsultationEntryResolver,
        UnequalInformationResolver,
        PlannedProcurementResolver,
        RegisterForEventResolver,
        CancelEventRegistrationResolver,
        ContactPrivacyResolver,
        auditTrailResolver({
          field: "supplierAuditTrail",
          databaseSchema: "supplier_relations",
          about: "suppliers and the dialogue with them",
        }),
      ],
      access,
      references: {
        Supplier: ({ siret = "" }, { loaders }) => loaders.one(supplierBySiret, siret),
        TradeBody: ({ id = "" }, { loaders }) => loaders.one(tradeBodyById, id),
        PartnerNetwork: ({ id = "" }, { loaders }) => loaders.one(partnerNetworkById, id),
        DialogueEvent: ({ id = "" }, { loaders }) => loaders.one(dialogueEventById, id),
        PreMarketConsultation: ({ id = "" }, { loaders }) => loaders.one(consultationById, id),
        Territory: (reference) => reference,
        Buyer: (reference) => reference,
        PurchasingDomain: (reference) => reference,
        PlannedProcurement: (reference) => reference,
      },
    }),
  ),
  open: (options) =>
    runSubgraph({
      ...options,
      name: "supplier-relations",
      databaseRole: "hub_supplier_relations",
      schema: supplierRelations.schema(),
      client: new PrismaClient({ adapter: options.database.adapter() }),
    }),
};
