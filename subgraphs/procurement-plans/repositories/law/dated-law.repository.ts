import type { Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import { lawInForce, type DatedLaw } from "../../rules/law/dated-law";
import { lawParameters, legalBases, procurementThresholds } from "./law.repository";

/** The law in force on a day, for a decision taken inside a transaction: some sixty rows. */
export async function lawOn(db: Db, day: Day): Promise<DatedLaw> {
  return lawInForce(
    {
      thresholds: await procurementThresholds(db),
      parameters: await lawParameters(db),
      articles: await legalBases(db),
    },
    day,
  );
}
