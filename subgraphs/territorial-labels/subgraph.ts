import "reflect-metadata";
import { PrismaClient } from "../../prisma/territorial-labels/client/client";
import { auditTrailResolver } from "../../shared/commands/audit-trail.resolver";
import { runSubgraph } from "../../shared/federation/run-subgraph";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { createFederatedSchema } from "../../shared/graphql/federated-schema";
import { once } from "../../shared/kernel/once";
import { access } from "./access";
import type { Scope } from "./context";
import { commitmentById, councilResolutionById } from "./loaders/council-resolution.loaders";
import { labelAwardById } from "./loaders/label-award.loaders";
import { territoryByCode } from "./loaders/territory.loaders";
import { ChangeAwardRequestResolver } from "./resolvers/change-award-request.resolver";
import { CommitmentResolver } from "./resolvers/commitment.resolver";
import { CouncilResolutionResolver } from "./resolvers/council-resolution.resolver";
import { EvidenceResolver } from "./resolvers/evidence.resolver";
import { LabelAwardRequestResolver } from "./resolvers/label-award-request.resolver";
import { LabelAwardResolver } from "./resolvers/label-award.resolver";
import { LabelSchemeResolver } from "./resolvers/label-scheme.resolver";
import { PurchasingDomainResolver } from "./resolvers/purchasing-domain.resolver";
import { RecordLabelAwardResolver } from "./resolvers/record-label-award.resolver";
import { TerritoryLabelsResolver } from "./resolvers/territory-labels.resolver";
import { TerritoryResolver } from "./resolvers/territory.resolver";

/**
 * Territories and what they committed to: labels obtained and to renew, council resolutions and their
 * commitments. Owns Territory, on which the other subgraphs hang their own figures.
 */
export const territorialLabels: SubgraphManifest = {
  name: "territorial-labels",
  title: "Labels et territoires",
  port: 4101,
  databaseSchema: "territorial_labels",
  owns: ["Territory", "LabelAward", "CouncilResolution", "Commitment"],
  access,
  schema: once(() =>
    createFederatedSchema<Scope>({
      resolvers: [
        TerritoryResolver,
        TerritoryLabelsResolver,
        LabelSchemeResolver,
        LabelAwardResolver,
        EvidenceResolver,
        CouncilResolutionResolver,
        CommitmentResolver,
        PurchasingDomainResolver,
        RecordLabelAwardResolver,
        LabelAwardRequestResolver,
        ChangeAwardRequestResolver,
        auditTrailResolver({
          field: "labelAuditTrail",
          databaseSchema: "territorial_labels",
          about: "labels and council resolutions",
        }),
      ],
      access,
      references: {
        Territory: ({ code = "" }, { loaders }) => loaders.one(territoryByCode, code),
        LabelAward: ({ id = "" }, { loaders }) => loaders.one(labelAwardById, id),
        CouncilResolution: ({ id = "" }, { loaders }) => loaders.one(councilResolutionById, id),
        Commitment: ({ id = "" }, { loaders }) => loaders.one(commitmentById, id),
        PurchasingDomain: (reference) => reference,
      },
    }),
  ),
  open: (options) =>
    runSubgraph({
      ...options,
      name: "territorial-labels",
      databaseRole: "hub_territorial_labels",
      schema: territorialLabels.schema(),
      client: new PrismaClient({ adapter: options.database.adapter() }),
    }),
};
