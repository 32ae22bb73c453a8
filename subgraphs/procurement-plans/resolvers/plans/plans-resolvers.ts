import { ProcurementPlanResolver } from "./procurement-plan.resolver";
import { PlannedProcurementResolver } from "./planned-procurement.resolver";
import { CarryOverPlannedProcurementsResolver } from "./carry-over-planned-procurements.resolver";
import { LotResolver } from "./lot.resolver";
import { AdoptProcurementPlanResolver } from "./adopt-procurement-plan.resolver";
import { PublishProcurementPlanResolver } from "./publish-procurement-plan.resolver";
import { CloseProcurementPlanResolver } from "./close-procurement-plan.resolver";
import { CreateProcurementPlanResolver } from "./create-procurement-plan.resolver";
import { ChangeProcurementPlanResolver } from "./change-procurement-plan.resolver";
import { AddPlannedProcurementResolver } from "./add-planned-procurement.resolver";
import { ChangePlannedProcurementResolver } from "./change-planned-procurement.resolver";
import { WithdrawPlannedProcurementResolver } from "./withdraw-planned-procurement.resolver";
import { CarriedLineResolver } from "./carried-line.resolver";
import {
  PlannedProcurementHistoryResolver,
  PlannedProcurementRevisionResolver,
} from "./planned-procurement-history.resolver";
import { LaunchPlannedProcurementResolver } from "./launch-planned-procurement.resolver";
import { AbandonPlannedProcurementResolver } from "./abandon-planned-procurement.resolver";

/** All that is asked and changed about plans and their lines. */
export const plansResolvers = [
  ProcurementPlanResolver,
  PlannedProcurementResolver,
  LotResolver,
  AdoptProcurementPlanResolver,
  PublishProcurementPlanResolver,
  CloseProcurementPlanResolver,
  CreateProcurementPlanResolver,
  ChangeProcurementPlanResolver,
  AddPlannedProcurementResolver,
  ChangePlannedProcurementResolver,
  WithdrawPlannedProcurementResolver,
  CarryOverPlannedProcurementsResolver,
  CarriedLineResolver,
  PlannedProcurementHistoryResolver,
  PlannedProcurementRevisionResolver,
  LaunchPlannedProcurementResolver,
  AbandonPlannedProcurementResolver,
] as const;
