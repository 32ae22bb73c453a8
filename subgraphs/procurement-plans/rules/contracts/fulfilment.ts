import type { Cents } from "../../../../shared/kernel/money";
import { unreachableCase } from "../../../../shared/kernel/unreachable-case";
import type { LineStatus } from "../plans/line-transition";

export const fulfilmentStatuses = [
  "NOT_STARTED",
  "UNDER_WAY",
  "PARTLY",
  "FULFILLED",
  "ABANDONED",
  "CARRIED_OVER",
] as const;

export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

/** Lines that stand alike, with what the contracts seen of them come to. */
export interface FulfilmentCell {
  readonly status: LineStatus;
  /** Whether contracts are seen for all that they need: the line as a whole, or each of its lots. */
  readonly coverage: "NONE" | "SOME" | "ALL";
  readonly lineCount: number;
  readonly lotCount: number;
  readonly awardedLotCount: number;
  readonly contractCount: number;
  readonly plannedCents: Cents;
  /** At notification. */
  readonly awardedCents: Cents;
  /** With the amendments. */
  readonly currentCents: Cents;
}

export interface FulfilmentPart {
  readonly status: FulfilmentStatus;
  readonly lineCount: number;
  readonly plannedCents: Cents;
}

export interface Fulfilment extends Omit<FulfilmentCell, "status" | "coverage"> {
  /** What was awarded above what was planned, of the lines whose every contract is seen; null without any. */
  readonly differenceCents: Cents | null;
  readonly byStatus: readonly FulfilmentPart[];
}

/** How far lines are fulfilled: their own status says more than the contracts that the caller happens to see. */
export function fulfilmentStatus({
  status,
  coverage,
}: Pick<FulfilmentCell, "status" | "coverage">): FulfilmentStatus {
  if (status === "ABANDONED" || status === "CARRIED_OVER") return status;
  if (status === "AWARDED") return "FULFILLED";
  switch (coverage) {
    case "ALL":
      return "FULFILLED";
    case "SOME":
      return "PARTLY";
    case "NONE":
      return status === "LAUNCHED" ? "UNDER_WAY" : "NOT_STARTED";
    default:
      return unreachableCase(coverage);
  }
}

/** What was planned and what was awarded of the same lines. */
export interface PlannedAgainstAwarded {
  readonly count: number;
  readonly plannedCents: Cents;
  /** At notification. */
  readonly awardedCents: Cents;
}

/** Of the lines whose every contract is seen: the others have no value awarded to compare with what was planned. */
export function plannedAgainstAwarded(cells: readonly FulfilmentCell[]): PlannedAgainstAwarded {
  const compared = cells.filter((each) => each.coverage === "ALL" && fulfilmentStatus(each) === "FULFILLED");
  return {
    count: total(compared, ({ lineCount }) => lineCount),
    plannedCents: sum(compared, ({ plannedCents }) => plannedCents),
    awardedCents: sum(compared, ({ awardedCents }) => awardedCents),
  };
}

export function fulfilmentOf(cells: readonly FulfilmentCell[]): Fulfilment {
  const compared = plannedAgainstAwarded(cells);
  return {
    lineCount: total(cells, ({ lineCount }) => lineCount),
    lotCount: total(cells, ({ lotCount }) => lotCount),
    awardedLotCount: total(cells, ({ awardedLotCount }) => awardedLotCount),
    contractCount: total(cells, ({ contractCount }) => contractCount),
    plannedCents: sum(cells, ({ plannedCents }) => plannedCents),
    awardedCents: sum(cells, ({ awardedCents }) => awardedCents),
    currentCents: sum(cells, ({ currentCents }) => currentCents),
    differenceCents: compared.count === 0 ? null : compared.awardedCents - compared.plannedCents,
    byStatus: fulfilmentStatuses.flatMap((status) => partOf(cells, status)),
  };
}

function partOf(cells: readonly FulfilmentCell[], status: FulfilmentStatus): readonly FulfilmentPart[] {
  const alike = cells.filter((each) => fulfilmentStatus(each) === status);
  if (alike.length === 0) return [];
  return [
    {
      status,
      lineCount: total(alike, ({ lineCount }) => lineCount),
      plannedCents: sum(alike, ({ plannedCents }) => plannedCents),
    },
  ];
}

function total(cells: readonly FulfilmentCell[], read: (cell: FulfilmentCell) => number): number {
  return cells.reduce((all, each) => all + read(each), 0);
}

function sum(cells: readonly FulfilmentCell[], read: (cell: FulfilmentCell) => Cents): Cents {
  return cells.reduce((all, each) => all + read(each), 0n);
}
