import { TerritoryProcurementResolver } from "./territory-procurement.resolver";
import { PoolableSummaryResolver } from "./poolable-summary.resolver";
import { TerritoryCalendarResolver, ComingProcurementsResolver } from "./procurement-calendar.resolver";
import {
  ProcurementSummaryResolver,
  ProcurementYearResolver,
  ProcurementDomainShareResolver,
} from "./procurement-summary.resolver";
import {
  PlannedAgainstAwardedResolver,
  SummaryComparisonResolver,
  YearComparisonResolver,
} from "./planned-against-awarded.resolver";

/** All that is asked and changed about the dashboards of territories. */
export const territoriesResolvers = [
  TerritoryProcurementResolver,
  TerritoryCalendarResolver,
  ComingProcurementsResolver,
  ProcurementSummaryResolver,
  PoolableSummaryResolver,
  ProcurementYearResolver,
  ProcurementDomainShareResolver,
  SummaryComparisonResolver,
  YearComparisonResolver,
  PlannedAgainstAwardedResolver,
] as const;
