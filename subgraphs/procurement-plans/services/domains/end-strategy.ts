import { changedMeanwhile, refuse, unknown } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import {
  purchasingStrategiesById,
  strategiesOfDomains,
  type PurchasingStrategyRow,
} from "../../repositories/domains/purchasing-strategy.repository";
import { lockDomain, writeStrategyEnd } from "../../repositories/domains/strategy-writes.repository";
import { endFaults } from "../../rules/domains/strategy-draft";
import { newEndFault } from "../../rules/domains/strategy-versions";
import { notOwnDomain } from "./own-domain";

export interface StrategyEnd {
  readonly strategyId: string;
  /** Of the strategy that was read. */
  readonly version: number;
  /** Last day in force. */
  readonly validTo: Day;
}

/** Says on which day a version of a strategy of the caller's organisation ends. Throws Refusal with the reason when it cannot. */
export async function endStrategy(
  scope: Scope,
  { strategyId, version, validTo }: StrategyEnd,
): Promise<PurchasingStrategyRow> {
  const ended = await scope.session.write(async (db) => {
    const [strategy] = await purchasingStrategiesById(db, [strategyId]);
    if (strategy === undefined) {
      throw unknown(
        "UNKNOWN_STRATEGY",
        "Cette stratégie n'existe pas, ou ne vous est pas accessible.",
        "strategyId",
      );
    }
    if (strategy.organisation !== scope.caller.organisation) throw notOwnDomain("strategyId");
    await lockDomain(db, strategy.domainId);
    const versions = await strategiesOfDomains(db, [strategy.domainId]);
    const present = versions.find(({ id }) => id === strategyId);
    if (present?.version !== version) throw strategyChanged();
    const changed = { ...present, validTo };
    const [fault = null] = endFaults(changed);
    refuse(fault);
    refuse(
      newEndFault(
        changed,
        versions.filter(({ id }) => id !== strategyId),
      ),
    );
    if (!(await writeStrategyEnd(db, present, validTo))) throw strategyChanged();
    return { ...changed, version: version + 1 };
  });
  scope.loaders.clear();
  return ended;
}

function strategyChanged(): Refusal {
  return changedMeanwhile(
    "STRATEGY_CHANGED",
    "Cette stratégie a changé entre-temps : relisez-la avant de recommencer.",
  );
}
