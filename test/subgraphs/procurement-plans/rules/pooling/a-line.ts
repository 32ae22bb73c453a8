import type { PoolableLine } from "../../../../../subgraphs/procurement-plans/rules/pooling/poolable-line";

/** A line with valid defaults: a shared need for paper in 2027, without a day. */
export function aLine(id: string, difference: Partial<PoolableLine> = {}): PoolableLine {
  return {
    id,
    organisation: `org-${id}`,
    buyerSiret: `siret-${difference.organisation ?? `org-${id}`}`,
    isShared: true,
    need: "Papier recyclé",
    cpvCode: "30197630",
    domainId: null,
    domainName: null,
    valueCents: 1_000_00n,
    quantityHundredths: null,
    unit: null,
    nature: "GOODS",
    year: 2027,
    noticeOn: null,
    startOn: null,
    latestNeededOn: null,
    durationMonths: 12,
    considerations: [],
    poolableSince: new Date("2026-11-01T08:00:00Z"),
    improvedAt: new Date("2026-11-01T08:00:00Z"),
    ...difference,
  };
}
