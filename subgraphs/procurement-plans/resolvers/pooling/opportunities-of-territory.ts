import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import { openLinesByCommune } from "../../loaders/pooling/pooling.loaders";
import { opportunitiesOfPool, type OpportunityRow } from "./opportunities-of-pool";

/** An intercommunality is told from a commune by its code, which is a SIREN. */
const isIntercommunality = /^\d{9}$/;

/** Those found within an intercommunality; for a commune, those in which one of its buyers has a need. */
export async function opportunitiesOfTerritory(
  scope: Scope,
  territory: string,
  on: Day,
): Promise<readonly OpportunityRow[]> {
  if (isIntercommunality.test(territory)) return opportunitiesOfPool(scope, territory, on);
  const lines = await scope.loaders.group(openLinesByCommune, territory);
  const sirets = new Set(lines.map(({ buyerSiret }) => buyerSiret));
  const pools = [...new Set(lines.map(({ pool }) => pool))];
  const found = await Promise.all(pools.map((pool) => opportunitiesOfPool(scope, pool, on)));
  return found.flat().filter(({ participants }) => participants.some(({ siret }) => sirets.has(siret)));
}
