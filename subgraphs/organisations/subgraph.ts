import "reflect-metadata";
import { PrismaClient } from "../../prisma/organisations/client/client";
import { auditTrailResolver } from "../../shared/commands/audit-trail.resolver";
import { runSubgraph } from "../../shared/federation/run-subgraph";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { createFederatedSchema } from "../../shared/graphql/federated-schema";
import { once } from "../../shared/kernel/once";
import { access } from "./access";
import type { Scope } from "./context";
import { organisationBySiren } from "./loaders/organisation.loaders";
import { ApiKeyResolver, OrganisationKeysResolver } from "./resolvers/api-key.resolver";
import { GatewayRecordsResolver } from "./resolvers/gateway-records.resolver";
import { GatewayResolver } from "./resolvers/gateway.resolver";
import { LeaveIntercommunalityResolver } from "./resolvers/leave-intercommunality.resolver";
import { ManageApiKeysResolver } from "./resolvers/manage-api-keys.resolver";
import { MembershipResolver, OrganisationResolver } from "./resolvers/organisation.resolver";
import { ViewerResolver } from "./resolvers/viewer.resolver";

/**
 * Who may knock at the hub: organisations, the intercommunalities with which they pool their data, and the keys
 * of their programs. A technical subgraph: the gateway, which keeps no store, asks it who a caller acts for.
 */
export const organisations: SubgraphManifest = {
  name: "organisations",
  title: "Organisations et accès",
  port: 4105,
  databaseSchema: "organisations",
  owns: ["Organisation"],
  access,
  schema: once(() =>
    createFederatedSchema<Scope>({
      resolvers: [
        OrganisationResolver,
        MembershipResolver,
        ViewerResolver,
        OrganisationKeysResolver,
        ApiKeyResolver,
        ManageApiKeysResolver,
        LeaveIntercommunalityResolver,
        GatewayResolver,
        GatewayRecordsResolver,
        auditTrailResolver({
          field: "organisationAuditTrail",
          databaseSchema: "organisations",
          about: "organisations and keys",
        }),
      ],
      access,
      references: { Organisation: ({ siren = "" }, { loaders }) => loaders.one(organisationBySiren, siren) },
    }),
  ),
  open: (options) =>
    runSubgraph({
      ...options,
      name: "organisations",
      databaseRole: "hub_organisations",
      schema: organisations.schema(),
      client: new PrismaClient({ adapter: options.database.adapter() }),
    }),
};
