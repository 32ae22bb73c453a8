import type { ExecutionResult } from "graphql";
import { parseSubgraphAnswer } from "../../shared/federation/subgraph-answer";
import { CodedError } from "../../shared/graphql/coded-error";
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
 * Asks once what the same caller asks again before it is answered. The text is shared, never the object: each asker may
 * change its own.
 */
export class SharedCalls {
  private readonly pending = new Map<string, PendingCall>();

  constructor(private readonly channel: SubgraphChannel) {}

  async execute(call: SharedCall): Promise<ExecutionResult> {
    const { caller, forwarded, body, expiresAt, deadlineAt } = call;
    const key = `${callerKey(caller)}\n${forwarded.length === 0 ? "" : JSON.stringify(forwarded)}\n${body}`;
    const earlier = this.pending.get(key);
    // Nobody but one waits for what tries whether a failing subgraph answers again.
    if (earlier !== undefined && earlier.call.expiresAt <= deadlineAt && !this.channel.refuses) {
      earlier.call.askers += 1;
      return follow(earlier.answer);
    }
    const answer = this.channel.ask(call);
    // A call that its request's own deadline cuts short would cut others short.
    const isLead = earlier === undefined && expiresAt < deadlineAt;
    if (!isLead) return (await answer).result;
    this.pending.set(key, { call, answer });
    try {
      return (await answer).result;
    } finally {
      this.pending.delete(key);
    }
  }
}

async function follow(answer: Promise<ChannelAnswer>): Promise<ExecutionResult> {
  try {
    return parseSubgraphAnswer((await answer).text);
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
