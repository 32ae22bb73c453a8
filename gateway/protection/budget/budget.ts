import type { Caller } from "../../../shared/access/caller";
import { CodedError } from "../../../shared/graphql/coded-error";
import { clientNetwork } from "./client-network";
import type { Balance, PointsStore } from "./points-store";
import { secondsUntil } from "./token-bucket";

export interface BudgetSettings {
  /** Points a minute for each network without credential; zero for no budget. */
  readonly anonymousPerMinute: number;
  /** Points a minute for each person or program; zero for no budget. */
  readonly signedInPerMinute: number;
}

export interface Payer {
  readonly caller: Caller;
  /** Address that the request came from. */
  readonly address: string;
}

/** A budget of one caller, after a request. */
export interface Statement {
  readonly headers: Readonly<Record<string, string>>;
  /** RATE_LIMITED when nothing was left. */
  readonly refusal: CodedError | null;
}

/** Takes points from a caller's budget; null where it has none. */
export type Spend = (payer: Payer, points: number) => Statement | null | Promise<Statement>;

/** What a refused document takes: parsing it was work, whoever sends thousands of them pays for it. */
export const pointsOfRefusal = 100;

/** A budget of cost points for each caller: a bucket that refills within a minute. */
export function createBudget(settings: BudgetSettings, store: PointsStore): Spend {
  return ({ caller, address }, points) => {
    const isAnonymous = caller.kind === "ANONYMOUS";
    const perMinute = isAnonymous ? settings.anonymousPerMinute : settings.signedInPerMinute;
    if (perMinute === 0) return null;
    const name = isAnonymous
      ? `address ${clientNetwork(address)}`
      : `${caller.organisation ?? ""} ${caller.subject ?? ""}`;
    const balance = store.spend({ caller: name, points, perMinute });
    return balance instanceof Promise
      ? balance.then((each) => statement(each, perMinute))
      : statement(balance, perMinute);
  };
}

/** @source draft-ietf-httpapi-ratelimit-headers-10; the three classic headers are those of its version 02. */
function statement({ isAllowed, points }: Balance, perMinute: number): Statement {
  const remaining = Math.max(0, Math.floor(points)).toString();
  const reset = secondsUntil(perMinute, points, perMinute).toString();
  const headers: Record<string, string> = {
    "ratelimit-policy": `"points";q=${perMinute.toString()};w=60`,
    ratelimit: `"points";r=${remaining};t=${reset}`,
    "ratelimit-limit": perMinute.toString(),
    "ratelimit-remaining": remaining,
    "ratelimit-reset": reset,
  };
  if (isAllowed) return { headers, refusal: null };
  headers["retry-after"] = Math.max(1, secondsUntil(1, points, perMinute)).toString();
  return { headers, refusal: new CodedError("RATE_LIMITED") };
}
