import { refuse, unknown } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import {
  purchasingStrategiesById,
  strategiesOfDomains,
  type PurchasingStrategyRow,
} from "../../repositories/domains/purchasing-strategy.repository";
import {
  insertStrategy,
  raiseDomainVersion,
  writeStrategyEnd,
} from "../../repositories/domains/strategy-writes.repository";
import {
  strategyDraftFaults,
  strategyVisibilityFault,
  type StrategyDraft,
} from "../../rules/domains/strategy-draft";
import { placeOfVersion } from "../../rules/domains/strategy-versions";
import type { Visibility } from "../../rules/plans/sharing";
import { sharingPool } from "../sharing-pool";
import { domainAsRead } from "./own-domain";

export interface StrategyAddition {
  readonly domainId: string;
  /** Of the domain that was read. */
  readonly version: number;
  readonly visibility: Visibility;
  /** Whether the version that has no known end ends on the eve. */
  readonly endsPrevious: boolean;
  readonly draft: StrategyDraft;
}

/** Adds a dated version to the strategy of a domain of the caller's organisation. Throws Refusal with the reason when it cannot. */
export async function addStrategy(scope: Scope, addition: StrategyAddition): Promise<PurchasingStrategyRow> {
  const { domainId, version, visibility, endsPrevious, draft } = addition;
  const [fault = null] = strategyDraftFaults(draft);
  refuse(fault);
  const pool = sharingPool(scope, visibility);
  await checkTradeBodies(scope, draft);
  const added = await scope.session.write(async (db) => {
    const domain = await domainAsRead(db, scope, { domainId, version });
    refuse(strategyVisibilityFault(visibility, domain.visibility));
    const versions = await strategiesOfDomains(db, [domainId]);
    const place = placeOfVersion(draft, versions, { endsPrevious });
    refuse(place.fault);
    const ended = versions.find(({ id }) => id === place.ended?.version.id);
    if (ended !== undefined && place.ended !== null) await writeStrategyEnd(db, ended, place.ended.validTo);
    const id = await insertStrategy(db, domain, { ...trimmed(draft), visibility, pool });
    await raiseDomainVersion(db, domainId);
    const [written] = await purchasingStrategiesById(db, [id]);
    if (written === undefined) throw new Error(`Strategy ${id} is not visible to who wrote it`);
    return written;
  });
  scope.loaders.clear();
  return added;
}

/** Asks the graph whether the trade bodies exist. Throws Refusal when one does not. */
async function checkTradeBodies(
  { entities, correlationId }: Scope,
  { stakeholders }: StrategyDraft,
): Promise<void> {
  const named = stakeholders.flatMap(({ tradeBodyId }, index) =>
    tradeBodyId === null ? [] : [{ index, reference: { __typename: "TradeBody", id: tradeBodyId } }],
  );
  if (named.length === 0) return;
  const known = await entities.exist(
    named.map(({ reference }) => reference),
    correlationId,
  );
  const missing = named.find((_, place) => known[place] !== true);
  if (missing === undefined) return;
  throw unknown(
    "UNKNOWN_TRADE_BODY",
    "Cette fédération n'est pas connue du hub.",
    ...["stakeholders", missing.index.toString(), "tradeBodyId"],
  );
}

function trimmed(draft: StrategyDraft): StrategyDraft {
  return {
    ...draft,
    versionLabel: draft.versionLabel.trim(),
    aims: draft.aims.map((each) => each.trim()),
    levers: draft.levers.map((each) => each.trim()),
    stakeholders: draft.stakeholders.map((each) => ({ ...each, name: each.name.trim() })),
  };
}
