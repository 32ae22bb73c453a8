import { countInFrench } from "../../../../shared/kernel/french-count";
import { listInFrench } from "../../../../shared/kernel/french-list";

/**
 * The first of some buyers by their names, and how many others, in French: an agglomeration has dozens.
 * @param names Null for a buyer that the caller may not see.
 */
export function namesInFrench(names: readonly (string | null)[], mostNamed: number): string {
  const named = names.filter((name) => name !== null);
  // Naming all but one and then "one other" would save nothing.
  const shown = named.length === mostNamed + 1 ? named : named.slice(0, mostNamed);
  const others = names.length - shown.length;
  if (others === 0) return listInFrench(shown);
  if (shown.length === 0) return `${countInFrench(others, "acheteur")} que vous ne pouvez pas voir`;
  return listInFrench([...shown, countInFrench(others, "autre")]);
}
