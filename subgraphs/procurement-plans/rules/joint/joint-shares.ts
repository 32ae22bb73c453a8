import type { Cents } from "../../../../shared/kernel/money";
import { percentInFrench } from "../../../../shared/kernel/french-percent";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";

import { jointStatusInFrench, type JointStatus } from "./joint-transition";

/** All of it, in hundredths of a percent. */
export const wholeShare = 10_000;

/** Why shares are not changed; null when they are. */
export function sharesChangeFault(status: JointStatus): RuleFault | null {
  return status === "FORMING" || status === "CONVENTION_SIGNED"
    ? null
    : refusedTransition(
        "TOO_LATE",
        `Ce groupement est ${jointStatusInFrench[status]} : les parts de ses membres sont arrêtées.`,
      );
}

export interface MemberShare {
  /** SIREN of the member. */
  readonly organisation: string;
  readonly shareHundredths: bigint;
}

/** Why shares are not those of the members that joined; null when they are: each of them once, 100 % together. */
export function sharesFault(shares: readonly MemberShare[], joined: readonly string[]): RuleFault | null {
  const coverage = coverageFault(
    shares.map(({ organisation }) => organisation),
    joined,
    "shares",
  );
  if (coverage !== null) return coverage;
  if (shares.some(({ shareHundredths }) => shareHundredths < 0n || shareHundredths > BigInt(wholeShare))) {
    return invalid("SHARE_OUT_OF_RANGE", "Une part va de 0 à 100 %.", "shares");
  }
  const total = summed(shares.map(({ shareHundredths }) => shareHundredths));
  return total === BigInt(wholeShare)
    ? null
    : invalid(
        "SHARES_NOT_WHOLE",
        `Les parts font ${percent(Number(total))} : elles doivent faire 100 %.`,
        "shares",
      );
}

/** Why amounts or shares do not name each member that joined, once; null when they do. */
export function coverageFault(
  named: readonly string[],
  joined: readonly string[],
  ...path: readonly string[]
): RuleFault | null {
  const repeated = named.find((each, index) => named.indexOf(each) !== index);
  if (repeated !== undefined) {
    return invalid("MEMBER_TWICE", `Le membre ${repeated} est nommé deux fois.`, ...path);
  }
  const foreign = named.find((each) => !joined.includes(each));
  if (foreign !== undefined) {
    return invalid("NOT_A_MEMBER", `L'organisation ${foreign} n'est pas membre de ce groupement.`, ...path);
  }
  const missing = joined.find((each) => !named.includes(each));
  return missing === undefined
    ? null
    : invalid("MEMBER_WITHOUT_SHARE", `Il manque la part du membre ${missing}.`, ...path);
}

/** Those that joined, with the share of each; null for one that has none yet. */
export type JoinedShares = readonly {
  readonly organisation: string;
  readonly shareHundredths: number | null;
}[];

/**
 * Why a joint procurement is not committed to, by its convention or its launch; null when it is: two members at least,
 * and shares that make the whole.
 */
export function commitmentFault(joined: JoinedShares): RuleFault | null {
  if (joined.length < 2) {
    return refusedTransition(
      "MEMBERS_MISSING",
      "Un groupement compte au moins deux membres : attendez qu'une autre organisation le rejoigne.",
    );
  }
  if (joined.some(({ shareHundredths }) => shareHundredths === null)) {
    return refusedTransition(
      "SHARES_MISSING",
      "Un membre n'a pas encore de part : fixez celles de tous les membres.",
    );
  }
  const total = joined.reduce((sum, { shareHundredths }) => sum + (shareHundredths ?? 0), 0);
  return total === wholeShare
    ? null
    : refusedTransition(
        "SHARES_NOT_WHOLE",
        `Les parts des membres font ${percent(total)} : elles doivent faire 100 %, fixez-les de nouveau.`,
      );
}

/**
 * An amount split by shares that make the whole, to the cent: the cents left over go to the largest remainders, the
 * first named where they are equal. The parts always sum to the amount.
 */
export function splitByShares(amount: Cents, shares: readonly MemberShare[]): ReadonlyMap<string, Cents> {
  const whole = BigInt(wholeShare);
  const parts = shares.map(({ organisation, shareHundredths }, place) => {
    const weighed = amount * shareHundredths;
    return { organisation, place, cents: weighed / whole, remainder: weighed % whole };
  });
  const left = Number(amount - summed(parts.map(({ cents }) => cents)));
  const favoured = new Set(
    parts
      .toSorted((one, other) => Number(other.remainder - one.remainder) || one.place - other.place)
      .slice(0, left)
      .map(({ organisation }) => organisation),
  );
  return new Map(
    parts.map(({ organisation, cents }) => [organisation, favoured.has(organisation) ? cents + 1n : cents]),
  );
}

function summed(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, each) => total + each, 0n);
}

/** « 99,99 % » */
function percent(hundredths: number): string {
  return percentInFrench(hundredths / 100);
}
