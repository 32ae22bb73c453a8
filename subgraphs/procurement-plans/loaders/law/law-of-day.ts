import type { Day } from "../../../../shared/kernel/day";
import type { RequestLoaders } from "../../../../shared/loading/request-loaders";
import type { Db } from "../../context";
import { lawInForce, type DatedLaw } from "../../rules/law/dated-law";
import { lawParameterTable, legalBasisTable, procurementThresholdTable, wholeLaw } from "./law.loaders";

/** The law in force on a day, from tables that a request reads once whatever the days it asks about. */
export async function lawOfDay(loaders: RequestLoaders<Db>, day: Day): Promise<DatedLaw> {
  const [thresholds, parameters, articles] = await Promise.all([
    loaders.group(procurementThresholdTable, wholeLaw),
    loaders.group(lawParameterTable, wholeLaw),
    loaders.group(legalBasisTable, wholeLaw),
  ]);
  return lawInForce({ thresholds, parameters, articles }, day);
}
