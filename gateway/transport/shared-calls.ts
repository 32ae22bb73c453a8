import type { ExecutionResult } from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";
import { readAnswer } from "./read-answer";
import type { ChannelAnswer, ChannelCall, SubgraphChannel } from "./subgraph-channel";

/** What makes two queries one, beside their body. */
export interface SharedCall extends ChannelCall {
  /** The instant at which the request as a whole is given up. */
  readonly deadlineAt: number;
}

interface PendingCall {
  readonly call: ChannelCall;
  readonly answer: Promise<ChannelAnswer>;
}

/**
 * Asks once what the same caller asks again before it is answered. The bytes are shared, never the object: each asker may
 * change its own.
 */
export class SharedCalls {
  /** By who asks. The bodies of the few that are under way are compared: a map of them would hash each one whole. */
  private readonly pending = new Map<string, Set<PendingCall>>();

  constructor(private readonly channel: SubgraphChannel) {}

  async execute(call: SharedCall): Promise<ExecutionResult> {
    const { caller, forwarded, body, expiresAt, deadlineAt } = call;
    const asker = askerKey(caller, forwarded);
    const asked = this.pending.get(asker);
    const earlier = asked === undefined ? undefined : sameCall(asked, body);
    // Nobody but one waits for what tries whether a failing subgraph answers again.
    if (earlier !== undefined && earlier.call.expiresAt <= deadlineAt && !this.channel.refuses) {
      earlier.call.askers += 1;
      return follow(earlier.answer, call);
    }
    const answer = this.channel.ask(call);
    // A call that its request's own deadline cuts short would cut others short.
    const isLead = earlier === undefined && expiresAt < deadlineAt;
    if (!isLead) return (await answer).result;
    const lead = { call, answer };
    const underWay = asked ?? new Set<PendingCall>();
    if (asked === undefined) this.pending.set(asker, underWay);
    underWay.add(lead);
    try {
      return (await answer).result;
    } finally {
      underWay.delete(lead);
      if (underWay.size === 0) this.pending.delete(asker);
    }
  }
}

function sameCall(pending: ReadonlySet<PendingCall>, body: string): PendingCall | undefined {
  for (const each of pending) if (each.call.body === body) return each;
  return undefined;
}

function askerKey(caller: ChannelCall["caller"], forwarded: ChannelCall["forwarded"]): string {
  return forwarded.length === 0 ? callerKey(caller) : `${callerKey(caller)}\n${JSON.stringify(forwarded)}`;
}

async function follow(answer: Promise<ChannelAnswer>, { take }: ChannelCall): Promise<ExecutionResult> {
  try {
    return readAnswer((await answer).bytes, take);
  } catch (error) {
    // An error is placed in an answer by whoever gets it: each has its own.
    throw error instanceof CodedError ? new CodedError(error.code, error.message) : error;
  }
}

const callerKeys = new WeakMap<ChannelCall["caller"], string>();

function callerKey(caller: ChannelCall["caller"]): string {
  const known = callerKeys.get(caller);
  if (known !== undefined) return known;
  const key = JSON.stringify(caller);
  callerKeys.set(caller, key);
  return key;
}
