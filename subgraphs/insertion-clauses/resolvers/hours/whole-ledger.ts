import type { Scope } from "../../context";
import { operationOfOwnWork } from "../../loaders/operation.loaders";

/** Whether the caller sees everybody's hours of an operation; an employer or a contractor may see its own alone. */
export async function seesWholeLedger(operationId: string, { loaders, caller }: Scope): Promise<boolean> {
  return caller.organisation === null || (await loaders.one(operationOfOwnWork, operationId)) === null;
}
