import type { Caller } from "../../../../shared/access/caller";
import { memberOf } from "../../../support/run-query";

export const agglomeration = "200089456";
export const louviers = "212703755";
export const valDeReuil = "212707012";

/** An administrator of an organisation. */
export function administratorOf(organisation: string): Caller {
  return { ...memberOf(organisation), roles: ["ADMINISTRATOR"] };
}
