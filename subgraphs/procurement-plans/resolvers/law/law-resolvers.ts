import {
  PlannedProcurementLawResolver,
  LegalBasisResolver,
  ProcurementThresholdResolver,
} from "./legal-basis.resolver";
import { LawParameterResolver } from "./law-parameter.resolver";
import { ProcedureAdviceResolver } from "./procedure-advice.resolver";
import {
  PlannedProcurementAdviceResolver,
  PlannedProcedureAdviceResolver,
} from "./planned-procedure-advice.resolver";
import {
  DutyExemptionReasonResolver,
  DutyExemptionResolver,
  PlannedProcurementExemptionsResolver,
} from "./duty-exemption.resolver";
import {
  ContractDutiesResolver,
  LegalDutyCheckResolver,
  PlannedProcurementDutiesResolver,
} from "./legal-duties.resolver";
import { LeverAdviceResolver, PlannedProcurementLeverResolver } from "./lever-advice.resolver";
import { RecordDutyExemptionResolver } from "./record-duty-exemption.resolver";
import { WithdrawDutyExemptionResolver } from "./withdraw-duty-exemption.resolver";

/** All that is asked and changed about the law of public procurement. */
export const lawResolvers = [
  PlannedProcurementLawResolver,
  LegalBasisResolver,
  ProcurementThresholdResolver,
  LawParameterResolver,
  ProcedureAdviceResolver,
  PlannedProcurementAdviceResolver,
  PlannedProcedureAdviceResolver,
  PlannedProcurementDutiesResolver,
  ContractDutiesResolver,
  LegalDutyCheckResolver,
  DutyExemptionReasonResolver,
  PlannedProcurementExemptionsResolver,
  DutyExemptionResolver,
  RecordDutyExemptionResolver,
  WithdrawDutyExemptionResolver,
  PlannedProcurementLeverResolver,
  LeverAdviceResolver,
] as const;
