import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import type { Scope } from "../../context";
import { clausesByOperation } from "../../loaders/insertion-clause.loaders";
import { hoursByOperation } from "../../loaders/operation.loaders";
import type { OperationRow } from "../../repositories/operation.repository";
import { Operation } from "../../schema/operations/operation.type";
import { hoursProgressResolver } from "../hours/hours-progress.resolver";

/** Hours committed by the clauses of an operation. */
export async function committedHoursOf({ id }: OperationRow, { loaders }: Scope): Promise<HundredthsOfHour> {
  const clauses = await loaders.group(clausesByOperation, id);
  return clauses.reduce((sum, clause) => sum + clause.committedHours, 0);
}

export const OperationHoursResolver = hoursProgressResolver<OperationRow>({
  type: () => Operation,
  committed: committedHoursOf,
  hours: ({ id }, { loaders }) => loaders.group(hoursByOperation, id),
  operationId: ({ id }) => id,
});
