import { addDays, compareDays, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import type { Validity } from "../in-force";

/** A version of the strategy of a domain, beside the others. */
export interface StrategyVersion extends Validity {
  readonly id: string;
  readonly versionLabel: string;
}

/** Where a new version finds its place: the version that ends on its eve, or why it has none. */
export interface VersionPlace {
  readonly ended: { readonly version: StrategyVersion; readonly validTo: Day } | null;
  readonly fault: RuleFault | null;
}

/** A version that has no known end leaves its place to a later one, when that is asked. */
export function placeOfVersion(
  added: Validity,
  others: readonly StrategyVersion[],
  { endsPrevious }: { readonly endsPrevious: boolean },
): VersionPlace {
  const overlapping = others.filter((each) => isOverlapping(added, each));
  const [previous] = overlapping;
  if (previous === undefined) return { ended: null, fault: null };
  const isLeaving =
    overlapping.length === 1 &&
    previous.validTo === null &&
    compareDays(previous.validFrom, added.validFrom) < 0;
  return endsPrevious && isLeaving
    ? { ended: { version: previous, validTo: addDays(added.validFrom, -1) }, fault: null }
    : { ended: null, fault: overlapFault(previous, "validFrom") };
}

/** Why a version does not end on that day, beside the others; null when it does. */
export function newEndFault(changed: Validity, others: readonly StrategyVersion[]): RuleFault | null {
  const overlapping = others.find((each) => isOverlapping(changed, each));
  return overlapping === undefined ? null : overlapFault(overlapping, "validUntil");
}

/** Both the first and the last day of a version count. */
function isOverlapping(left: Validity, right: Validity): boolean {
  return (
    (right.validTo === null || compareDays(left.validFrom, right.validTo) <= 0) &&
    (left.validTo === null || compareDays(right.validFrom, left.validTo) <= 0)
  );
}

function overlapFault({ versionLabel, validFrom, validTo }: StrategyVersion, field: string): RuleFault {
  const from = formatDayInFrench(validFrom);
  return invalid(
    "VERSIONS_OVERLAP",
    validTo === null
      ? `La version « ${versionLabel} » est en vigueur depuis le ${from} : mettez-y fin, deux versions ne se recouvrent pas.`
      : `La version « ${versionLabel} » est en vigueur du ${from} au ${formatDayInFrench(validTo)} : deux versions ne se recouvrent pas.`,
    field,
  );
}
