import type { AccessRules } from "../../shared/access/access-rules";
import { auditTrailReads } from "../../shared/commands/audit-trail.resolver";

export const access: AccessRules = {
  reads: {
    ...auditTrailReads,
    Query: {
      ROW: "organisationAuditTrail(first after filter)",
      REFERENCE: "organisation(siren) organisations(orderBy filter first after)",
      CALLER: "me",
      GATEWAY: "keyHolder(digest) organisationAccess(siren)",
    },
    Organisation: {
      REFERENCE: "siren kind name endedOn memberships",
      ROW: "apiKeys(orderBy first after)",
    },
    Membership: { REFERENCE: "validFrom validUntil intercommunality" },
    ApiKey: { ROW: "id name prefix scopes roles createdAt expiresAt lastUsedAt revokedAt status" },
    Viewer: { CALLER: "kind roles scopes organisation pools" },
    KeyHolder: { GATEWAY: "id organisation roles scopes pools status" },
    OrganisationAccess: { GATEWAY: "kind pools" },
    CreateApiKeyPayload: { ROW: "apiKey secret" },
    RotateApiKeyPayload: { ROW: "apiKey secret" },
    RevokeApiKeyPayload: { ROW: "apiKey" },
    LeaveIntercommunalityPayload: { REFERENCE: "membership" },
  },
  mutations: {
    createApiKey: { title: "Créer une clé d'API", roles: ["ADMINISTRATOR"], on: "sa propre organisation" },
    rotateApiKey: {
      title: "Renouveler une clé d'API",
      roles: ["ADMINISTRATOR"],
      on: "une clé de sa propre organisation",
    },
    revokeApiKey: {
      title: "Révoquer une clé d'API",
      roles: ["ADMINISTRATOR"],
      on: "une clé de sa propre organisation",
    },
    leaveIntercommunality: {
      title: "Se retirer d'une intercommunalité",
      roles: ["ADMINISTRATOR"],
      on: "sa propre organisation",
    },
    claimIdempotencyKey: "GATEWAY",
    recordRefusals: "GATEWAY",
  },
  references: { Organisation: "REFERENCE" },
};
