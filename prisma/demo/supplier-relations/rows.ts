import type { Prisma } from "../../supplier-relations/client/client";

export interface SupplierRows {
  readonly suppliers: readonly Prisma.SupplierCreateManyInput[];
  readonly certifications: readonly Prisma.SupplierCertificationCreateManyInput[];
  readonly contacts: readonly Prisma.SupplierContactCreateManyInput[];
}

export interface EventRows {
  readonly events: readonly Prisma.DialogueEventCreateManyInput[];
  readonly tradeBodies: readonly Prisma.EventTradeBodyCreateManyInput[];
  readonly partnerNetworks: readonly Prisma.EventPartnerNetworkCreateManyInput[];
  readonly domains: readonly Prisma.EventPurchasingDomainCreateManyInput[];
  readonly plannedProcurements: readonly Prisma.EventPlannedProcurementCreateManyInput[];
  readonly registrations: readonly Prisma.EventRegistrationCreateManyInput[];
}

export interface ConsultationRows {
  readonly consultations: readonly Prisma.PreMarketConsultationCreateManyInput[];
  readonly partnerNetworks: readonly Prisma.ConsultationPartnerNetworkCreateManyInput[];
  readonly entries: readonly Prisma.ConsultationEntryCreateManyInput[];
}
