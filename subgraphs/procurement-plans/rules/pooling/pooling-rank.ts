import { dateOf, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "../law/amount-in-french";
import type { PoolableLine } from "./poolable-line";
import type { PoolingOpportunity } from "./pooling-opportunity";

export type RankCriterion = "BUYERS" | "VALUE" | "TIME_LEFT" | "CONSIDERATIONS" | "LIKENESS";

export interface RankReason {
  readonly criterion: RankCriterion;
  readonly points: number;
  readonly outOf: number;
  /** In French. */
  readonly reason: string;
}

export interface PoolingRank {
  /** Out of 100. */
  readonly score: number;
  readonly reasons: readonly RankReason[];
}

type Ranked = Pick<
  PoolingOpportunity,
  "basis" | "organisationCount" | "valueCents" | "lastDayToJoin" | "considerations"
> & { readonly lines: readonly Pick<PoolableLine, "cpvCode">[] };

// A choice of the hub, not of the law: what makes a joint purchase worth the work of preparing it. The procedure is left
// out on purpose: a heavier one is neither better nor worse, and ranks must not move when a threshold does.

const pointsPerBuyer = 6;
const mostForBuyers = 30;

const valueSteps: readonly { readonly from: Cents; readonly points: number }[] = [
  { from: 250_000_00n, points: 25 },
  { from: 100_000_00n, points: 20 },
  { from: 50_000_00n, points: 15 },
  { from: 25_000_00n, points: 10 },
  { from: 10_000_00n, points: 5 },
];

/** Preparing a joint procurement takes some three months, and a few weeks when everything is ready. */
const timeSteps: readonly { readonly from: number; readonly points: number }[] = [
  { from: 90, points: 20 },
  { from: 45, points: 15 },
  { from: 21, points: 8 },
];

const pointsPerConsideration = 5;
const mostForConsiderations = 15;

/** How much an opportunity deserves to be looked at first on a day, with each reason. */
export function poolingRank(opportunity: Ranked, on: Day): PoolingRank {
  const reasons = [
    buyersReason(opportunity),
    valueReason(opportunity),
    timeReason(opportunity, on),
    considerationsReason(opportunity),
    likenessReason(opportunity),
  ];
  return { score: reasons.reduce((total, { points }) => total + points, 0), reasons };
}

function buyersReason({ organisationCount: count }: Ranked): RankReason {
  return {
    criterion: "BUYERS",
    points: Math.min(mostForBuyers, pointsPerBuyer * (count - 1)),
    outOf: mostForBuyers,
    reason: `${count.toString()} organisations prévoient ce besoin.`,
  };
}

function valueReason({ valueCents }: Ranked): RankReason {
  return {
    criterion: "VALUE",
    points: valueSteps.find(({ from }) => valueCents >= from)?.points ?? 0,
    outOf: 25,
    reason: `Le montant estimé réuni est de ${amountInFrench(valueCents)}.`,
  };
}

function timeReason({ lastDayToJoin }: Ranked, on: Day): RankReason {
  const days = Math.round((dateOf(lastDayToJoin).getTime() - dateOf(on).getTime()) / 86_400_000);
  const left = days < 0 ? "ce jour est passé" : days === 0 ? "c'est aujourd'hui" : `il reste ${plural(days)}`;
  return {
    criterion: "TIME_LEFT",
    points: timeSteps.find(({ from }) => days >= from)?.points ?? 0,
    outOf: 20,
    reason: `Dernier jour pour se joindre : ${formatDayInFrench(lastDayToJoin)} ; ${left}.`,
  };
}

function plural(days: number): string {
  return days === 1 ? "1 jour" : `${days.toString()} jours`;
}

function considerationsReason({ considerations }: Ranked): RankReason {
  const count = considerations.filter(({ organisationCount }) => organisationCount > 1).length;
  return {
    criterion: "CONSIDERATIONS",
    points: Math.min(mostForConsiderations, pointsPerConsideration * count),
    outOf: mostForConsiderations,
    reason:
      count === 0
        ? "Aucune considération n'est déclarée par plusieurs organisations à la fois."
        : count === 1
          ? "Une considération est déclarée par plusieurs organisations."
          : `${count.toString()} considérations sont déclarées chacune par plusieurs organisations.`,
  };
}

function likenessReason({ basis, lines }: Ranked): RankReason {
  const outOf = 10;
  if (basis === "PURCHASING_DOMAIN") {
    return {
      ...{ criterion: "LIKENESS", points: 0, outOf },
      reason: "Les besoins sont du même domaine d'achats, de classes CPV différentes.",
    };
  }
  const isSame = lines.every(({ cpvCode }) => cpvCode === lines[0]?.cpvCode);
  return {
    ...{ criterion: "LIKENESS", points: isSame ? outOf : 5, outOf },
    reason: isSame
      ? "Tous les besoins ont le même code CPV."
      : "Les besoins sont de la même classe CPV, de codes différents.",
  };
}
