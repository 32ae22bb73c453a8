import "reflect-metadata";
import { PrismaClient } from "../../prisma/insertion-clauses/client/client";
import { auditTrailResolver } from "../../shared/commands/audit-trail.resolver";
import { runSubgraph } from "../../shared/federation/run-subgraph";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { createFederatedSchema } from "../../shared/graphql/federated-schema";
import { once } from "../../shared/kernel/once";
import { access } from "./access";
import type { Scope } from "./context";
import { clauseFacilitatorById } from "./loaders/clause-facilitator.loaders";
import { hoursEntryById } from "./loaders/hours-entry.loaders";
import { insertionClauseById } from "./loaders/insertion-clause.loaders";
import { operationById } from "./loaders/operation.loaders";
import { evaluationById } from "./loaders/performance-evaluation.loaders";
import { ClauseHoursResolver, ClauseProgressResolver } from "./resolvers/clauses/clause-hours.resolver";
import { HoursCalibrationResolver } from "./resolvers/clauses/hours-calibration.resolver";
import { InsertionClauseResolver } from "./resolvers/clauses/insertion-clause.resolver";
import { LotClauseResolver } from "./resolvers/clauses/lot-clause.resolver";
import { EvaluationFindingResolver } from "./resolvers/evaluations/evaluation-finding.resolver";
import { PerformanceEvaluationResolver } from "./resolvers/evaluations/performance-evaluation.resolver";
import { ClauseFacilitatorResolver } from "./resolvers/facilitators/clause-facilitator.resolver";
import { FacilitatorMandateResolver } from "./resolvers/facilitators/facilitator-mandate.resolver";
import { DeclareHoursResolver } from "./resolvers/hours/declare-hours.resolver";
import { HoursDecisionResolver } from "./resolvers/hours/hours-decision.resolver";
import { HoursEntryResolver } from "./resolvers/hours/hours-entry.resolver";
import { ReverseHoursResolver } from "./resolvers/hours/reverse-hours.resolver";
import { SupplierHoursResolver } from "./resolvers/hours/supplier-hours.resolver";
import { ValidateHoursResolver } from "./resolvers/hours/validate-hours.resolver";
import { BuyerOperationsResolver } from "./resolvers/operations/buyer-operations.resolver";
import { LegalBasisResolver, OperationLegalBasisResolver } from "./resolvers/operations/legal-basis.resolver";
import { OperationHoursResolver } from "./resolvers/operations/operation-hours.resolver";
import { OperationResolver } from "./resolvers/operations/operation.resolver";
import { PlannedProcurementOperationsResolver } from "./resolvers/operations/planned-procurement-operations.resolver";
import { TerritoryInsertionResolver } from "./resolvers/operations/territory-insertion.resolver";

/**
 * Insertion by economic activity: operations and the hours that their lots commit to, the ledger of hours done,
 * the facilitators who follow them, and the evaluation of performance.
 */
export const insertionClauses: SubgraphManifest = {
  name: "insertion-clauses",
  title: "Clauses d'insertion",
  port: 4104,
  databaseSchema: "insertion_clauses",
  owns: ["ClauseFacilitator", "Operation", "InsertionClause", "HoursEntry", "PerformanceEvaluation"],
  access,
  schema: once(() =>
    createFederatedSchema<Scope>({
      resolvers: [
        OperationResolver,
        OperationHoursResolver,
        OperationLegalBasisResolver,
        LegalBasisResolver,
        InsertionClauseResolver,
        ClauseProgressResolver,
        ClauseHoursResolver,
        HoursCalibrationResolver,
        HoursEntryResolver,
        HoursDecisionResolver,
        PerformanceEvaluationResolver,
        EvaluationFindingResolver,
        ClauseFacilitatorResolver,
        FacilitatorMandateResolver,
        BuyerOperationsResolver,
        PlannedProcurementOperationsResolver,
        LotClauseResolver,
        SupplierHoursResolver,
        TerritoryInsertionResolver,
        DeclareHoursResolver,
        ValidateHoursResolver,
        ReverseHoursResolver,
        auditTrailResolver({
          field: "insertionAuditTrail",
          databaseSchema: "insertion_clauses",
          about: "insertion clauses and hours",
        }),
      ],
      access,
      references: {
        Operation: ({ id = "" }, { loaders }) => loaders.one(operationById, id),
        InsertionClause: ({ id = "" }, { loaders }) => loaders.one(insertionClauseById, id),
        HoursEntry: ({ id = "" }, { loaders }) => loaders.one(hoursEntryById, id),
        PerformanceEvaluation: ({ id = "" }, { loaders }) => loaders.one(evaluationById, id),
        ClauseFacilitator: ({ id = "" }, { loaders }) => loaders.one(clauseFacilitatorById, id),
        Buyer: (reference) => reference,
        Lot: (reference) => reference,
        PlannedProcurement: (reference) => reference,
        Supplier: (reference) => reference,
        Territory: (reference) => reference,
      },
    }),
  ),
  open: (options) =>
    runSubgraph({
      ...options,
      name: "insertion-clauses",
      databaseRole: "hub_insertion_clauses",
      schema: insertionClauses.schema(),
      client: new PrismaClient({ adapter: options.database.adapter() }),
    }),
};
