import type { Caller } from "../access/caller";
import { signClaims } from "../access/signed-claims";
import { claimsHeader, correlationHeader, remainingTimeHeader } from "./caller-header";

export interface SubgraphAddressOptions {
  readonly subgraph: string;
  readonly url: string;
  /** Signs the calls; without it they tell nothing of the caller, as subgraphs of others expect. */
  readonly secret?: string | undefined;
}

export interface AddressedCall {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly body: string;
}

/** Where a subgraph is, and the headers that a call to it travels with. */
export class SubgraphAddress {
  private readonly path: string;

  constructor(private readonly options: SubgraphAddressOptions) {
    const { pathname, search } = new URL(options.url);
    this.path = pathname + search;
  }

  /** Names and values in turn. */
  headers({ caller, correlationId, body }: AddressedCall, timeoutMs: number): string[] {
    const { subgraph, secret } = this.options;
    const headers = [correlationHeader, correlationId];
    if (secret === undefined) return headers;
    const call = { audience: subgraph, method: "POST", path: this.path, correlationId, body };
    const claims = signClaims(caller, call, { secret, now: new Date() });
    headers.push(claimsHeader, claims, remainingTimeHeader, String(timeoutMs));
    return headers;
  }
}
