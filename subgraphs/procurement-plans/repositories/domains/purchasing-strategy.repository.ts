import type {
  PurchasingStrategy as PurchasingStrategyRecord,
  StakeholderKind,
  Visibility,
} from "../../../../prisma/procurement-plans/client/client";
import { dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import { nullableDay } from "../nullable-day";

export interface PurchasingStrategyRow {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: Visibility;
  readonly domainId: string;
  readonly versionLabel: string;
  readonly validFrom: Day;
  /** Last day in force. */
  readonly validTo: Day | null;
  readonly aims: readonly string[];
  readonly levers: readonly string[];
  readonly version: number;
}

export interface StakeholderRow {
  readonly strategyId: string;
  readonly name: string;
  readonly kind: StakeholderKind;
  readonly tradeBodyId: string | null;
}

export async function purchasingStrategiesById(
  db: Db,
  ids: readonly string[],
): Promise<readonly PurchasingStrategyRow[]> {
  return (await db.purchasingStrategy.findMany({ where: { id: { in: [...ids] } } })).map(toStrategy);
}

export async function strategiesOfDomains(
  db: Db,
  domainIds: readonly string[],
): Promise<readonly PurchasingStrategyRow[]> {
  const records = await db.purchasingStrategy.findMany({
    where: { domainId: { in: [...domainIds] } },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  return records.map(toStrategy);
}

export function stakeholdersOfStrategies(
  db: Db,
  strategyIds: readonly string[],
): Promise<readonly StakeholderRow[]> {
  return db.strategyStakeholder.findMany({
    where: { strategyId: { in: [...strategyIds] } },
    orderBy: { position: "asc" },
  });
}

function toStrategy(record: PurchasingStrategyRecord): PurchasingStrategyRow {
  const { id, organisation, visibility, domainId, versionLabel, validFrom, validUntil } = record;
  const { aims, levers, version } = record;
  return {
    id,
    organisation,
    visibility,
    domainId,
    versionLabel,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validUntil),
    aims,
    levers,
    version,
  };
}
