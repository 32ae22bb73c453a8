import type { TypeModels } from "../engine/graph-model";
import { amendmentType } from "./contracts";
import { consultationType, ledgerEntryType } from "./consultations";
import { eventType, registrationType } from "./events";
import { facilitatorType, mandateType } from "./facilitators";
import { entryType } from "./hours";
import { foodType } from "./food";
import { carryType } from "./carry-requests";
import { jointMemberType, jointType } from "./joint";
import { awardType, commitmentType, evidenceType, resolutionType, territoryType } from "./labels";
import { revisionType } from "./line-history";
import { calibrationType, clauseType, evaluationType, findingType, operationType } from "./operations";
import { requestType } from "./label-requests";
import { opportunityType } from "./pooling";
import {
  buyerType,
  contractType,
  domainType,
  lotType,
  needType,
  planType,
  stakeholderType,
  strategyType,
} from "./procurement";
import { memberType, schemeType } from "./spaser";
import { contactType, networkType, supplierType, tradeBodyType } from "./suppliers";

export const types: TypeModels = {
  ...{ Territory: territoryType, LabelAward: awardType, Evidence: evidenceType },
  ...{ LabelAwardRequest: requestType, CouncilResolution: resolutionType, Commitment: commitmentType },
  ...{ Buyer: buyerType, PurchasingDomain: domainType, PurchasingStrategy: strategyType },
  ...{ StrategyStakeholder: stakeholderType, ProcurementPlan: planType, PlannedProcurement: needType },
  FoodSpend: foodType,
  PlannedProcurementRevision: revisionType,
  ...{ Lot: lotType, Contract: contractType, ContractAmendment: amendmentType },
  ...{ SpaserScheme: schemeType, SpaserSchemeMember: memberType },
  ...{ JointProcurement: jointType, JointProcurementMember: jointMemberType, CarryRequest: carryType },
  PoolingOpportunity: opportunityType,
  ...{
    Supplier: supplierType,
    SupplierContact: contactType,
    TradeBody: tradeBodyType,
    PartnerNetwork: networkType,
  },
  ...{ DialogueEvent: eventType, EventRegistration: registrationType },
  ...{ PreMarketConsultation: consultationType, ConsultationEntry: ledgerEntryType },
  ...{ ClauseFacilitator: facilitatorType, FacilitatorMandate: mandateType, Operation: operationType },
  ...{ InsertionClause: clauseType, HoursCalibration: calibrationType, HoursEntry: entryType },
  ...{ PerformanceEvaluation: evaluationType, EvaluationFinding: findingType },
};
