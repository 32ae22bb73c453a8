import type { AccessRules, ActionRule } from "../../shared/access/access-rules";
import { auditTrailReads } from "../../shared/commands/audit-trail.resolver";
import { buyingRoles } from "./rules/buying-roles";

const page = "(first after)";
const ordered = "(first after orderBy)";
const list = "(first after filter orderBy)";

export const access: AccessRules = {
  reads: {
    ...auditTrailReads,
    Query: {
      REFERENCE: `tradeBody(id) tradeBodies${ordered} partnerNetwork(id) partnerNetworks${ordered}`,
      ROW: [
        `supplier(siret) suppliers${list} dialogueEvent(id) dialogueEvents${list}`,
        `preMarketConsultation(id) preMarketConsultations${list} supplierAuditTrail(first after filter)`,
      ].join(" "),
    },
    Supplier: {
      ROW: [
        "siret siren name tradeName naf size socialEconomy inclusiveStructure knowHow cpvCapabilities registrationState turnover turnoverYear",
        `territory certifications eventsAttended${page} eventRegistrations${page} consultations${page}`,
      ].join(" "),
      PERSONAL: "contacts",
    },
    SupplierCertification: { ROW: "name validFrom validUntil isValidOn(day)" },
    SupplierContact: { PERSONAL: "id fullName role email phone" },
    TradeBody: { REFERENCE: "id kind name description website territory", ROW: `dialogueEvents${page}` },
    PartnerNetwork: {
      REFERENCE: "id name description website territory purchasingDomains",
      ROW: `dialogueEvents${page}`,
    },
    DialogueEvent: {
      ROW: [
        "id kind title description startsAt endsAt place capacity cancelledOn closingReport status(on) territory organiser",
        "tradeBodies partnerNetworks purchasingDomains plannedProcurements consultations",
        `registrations${page} registeredCount waitingListCount seatsLeft`,
      ].join(" "),
    },
    EventRegistration: {
      ROW: "id registeredAt cancelledAt attended event supplier buyer status waitingListPosition",
    },
    PreMarketConsultation: {
      ROW: [
        "id subject openedOn closedOn competitionMeasures plannedProcurement buyer legalBasis(on) event partnerNetworks",
        `entries${page} contactedSuppliers unequalInformation firstBrokenEntry`,
      ].join(" "),
    },
    ConsultationEntry: {
      ROW: "id sequence contactedOn channel told recordedAt hash supplier reverses",
      INTERNAL_NOTE: "learnt",
    },
    UnequalInformation: { ROW: "information message toldTo notToldTo" },
    Territory: {
      REFERENCE: "code perimeter",
      ROW: `supplierSummary suppliers${list} dialogueEvents${list}`,
    },
    SupplierSummary: {
      ROW: "supplierCount inclusiveCount socialEconomyCount socialEconomyUndeclaredCount eventCount byStructure bySize",
    },
    SupplierStructureCount: { ROW: "structure count" },
    SupplierSizeCount: { ROW: "size count" },
    Buyer: { REFERENCE: "siret" },
    PurchasingDomain: { REFERENCE: "id partnerNetworks", ROW: `dialogueEvents${page}` },
    PlannedProcurement: { REFERENCE: "id cpvCode", ROW: "consultations dialogueEvents inclusiveSupply" },
    InclusiveSupply: { ROW: "supplierCount adaptedCount integrationCount turnoverCount meanTurnover" },
    RegisterForEventPayload: { ROW: "registration" },
    CancelEventRegistrationPayload: { ROW: "registration promoted" },
    ErasedContact: { ROW: "id erasedOn" },
    EraseSupplierContactPayload: { ROW: "erasedContact" },
    ExportSupplierContactsPayload: { PERSONAL: "document" },
  },
  personalReads: {
    "Supplier.contacts": {
      title: "Lire les contacts d'un fournisseur",
      roles: buyingRoles,
      ownRoles: ["SUPPLIER", "ADMINISTRATOR"],
      on: "les fournisseurs que l'on voit ; chaque lecture laisse une trace",
    },
  },
  mutations: {
    registerForEvent: registration("Inscrire un fournisseur à un événement"),
    cancelEventRegistration: registration("Désinscrire un fournisseur d'un événement"),
    exportSupplierContacts: ownContacts("Exporter les contacts d'un fournisseur"),
    eraseSupplierContact: ownContacts("Effacer un contact d'un fournisseur"),
  },
  references: {
    Supplier: "ROW",
    TradeBody: "REFERENCE",
    PartnerNetwork: "REFERENCE",
    DialogueEvent: "ROW",
    PreMarketConsultation: "ROW",
    Territory: "REFERENCE",
    Buyer: "REFERENCE",
    PurchasingDomain: "REFERENCE",
    PlannedProcurement: "REFERENCE",
  },
};

function registration(title: string): ActionRule {
  return {
    title,
    roles: ["SUPPLIER", "BUYER", "COORDINATOR", "ADMINISTRATOR"],
    on: "son propre établissement, ou tout fournisseur pour un événement de sa propre organisation",
  };
}

function ownContacts(title: string): ActionRule {
  return { title, roles: ["SUPPLIER", "ADMINISTRATOR"], on: "les contacts de son propre établissement" };
}
