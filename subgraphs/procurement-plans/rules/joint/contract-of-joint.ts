import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { jointStatusInFrench, type JointStatus } from "./joint-transition";

/** Why a contract is not recorded for a joint procurement; null when it is. */
export function jointContractFault({
  status,
  isForLine,
}: {
  readonly status: JointStatus;
  /** Whether the contract also names a line or a lot. */
  readonly isForLine: boolean;
}): RuleFault | null {
  if (isForLine) {
    return invalid(
      "LINE_AND_JOINT",
      "Un marché répond à une ligne ou à un groupement, pas aux deux : les lignes d'un groupement sont attribuées avec lui.",
      "jointProcurementId",
    );
  }
  return status === "LAUNCHED" || status === "AWARDED"
    ? null
    : refusedTransition(
        "JOINT_NOT_LAUNCHED",
        `Ce groupement est ${jointStatusInFrench[status]} : un marché n'en vient qu'une fois lancé.`,
      );
}
