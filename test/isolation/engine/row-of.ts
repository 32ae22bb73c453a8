import type * as Contracts from "../world/contract-rows";
import type * as Food from "../world/food-rows";
import type * as Insertion from "../world/insertion-rows";
import type * as Joint from "../world/joint-rows";
import type * as Labels from "../world/labels-rows";
import type * as Procurement from "../world/procurement-rows";
import type { OpportunityRow } from "../graph/pooling-rows";
import type * as Suppliers from "../world/suppliers-rows";

/** The row behind each type of the graph that others lead to. */
export interface RowOf {
  readonly Territory: Labels.TerritoryRow;
  readonly LabelAward: Labels.AwardRow;
  readonly LabelAwardRequest: Labels.AwardRequestRow;
  readonly Evidence: Labels.EvidenceRow;
  readonly CouncilResolution: Labels.ResolutionRow;
  readonly Commitment: Labels.CommitmentRow;
  readonly Buyer: Procurement.BuyerRow;
  readonly PurchasingDomain: Procurement.DomainRow;
  readonly PurchasingStrategy: Procurement.StrategyRow;
  readonly StrategyStakeholder: Procurement.StakeholderRow;
  readonly ProcurementPlan: Procurement.PlanRow;
  readonly PlannedProcurement: Procurement.NeedRow;
  readonly PlannedProcurementRevision: Procurement.RevisionRow;
  readonly Lot: Procurement.LotRow;
  readonly Contract: Procurement.ContractRow;
  readonly FoodSpend: Food.FoodRow;
  readonly ContractAmendment: Contracts.AmendmentRow;
  readonly SpaserScheme: Contracts.SchemeRow;
  readonly SpaserSchemeMember: Contracts.SchemeMemberRow;
  readonly JointProcurement: Joint.JointRow;
  readonly JointProcurementMember: Joint.MemberRow;
  readonly CarryRequest: Joint.CarryRow;
  readonly PoolingOpportunity: OpportunityRow;
  readonly Supplier: Suppliers.SupplierRow;
  readonly SupplierContact: Suppliers.ContactRow;
  readonly TradeBody: Suppliers.NetworkRow;
  readonly PartnerNetwork: Suppliers.NetworkRow;
  readonly DialogueEvent: Suppliers.EventRow;
  readonly EventRegistration: Suppliers.RegistrationRow;
  readonly PreMarketConsultation: Suppliers.ConsultationRow;
  readonly ConsultationEntry: Suppliers.LedgerRow;
  readonly ClauseFacilitator: Insertion.FacilitatorRow;
  readonly FacilitatorMandate: Insertion.MandateRow;
  readonly Operation: Insertion.OperationRow;
  readonly InsertionClause: Insertion.ClauseRow;
  readonly HoursCalibration: Insertion.CalibrationRow;
  readonly HoursEntry: Insertion.EntryRow;
  readonly PerformanceEvaluation: Insertion.EvaluationRow;
  readonly EvaluationFinding: Insertion.FindingRow;
}

export type TypeName = keyof RowOf;
