import { describeError, type Log } from "../../shared/runtime/log";
import type { RefusedParty } from "./refused-party";

/** One refusal to record in the audit trail of the organisation concerned. */
export interface NotedRefusal {
  readonly party: RefusedParty;
  /** A coordinate of the schema, or `Hub.identify` for a credential. */
  readonly action: string;
  readonly code: string;
  readonly correlationId: string;
}

export interface CountedRefusal extends NotedRefusal {
  readonly times: number;
}

/** Writes refusals to the trail of one organisation. */
export type RecordRefusals = (organisation: string, refusals: readonly CountedRefusal[]) => Promise<void>;

export interface RefusalTrailOptions {
  readonly record: RecordRefusals;
  readonly log: Log;
}

/** Beyond, within a minute, what an organisation is refused is told as a number alone. */
export const linesByOrganisation = 50;
/** Beyond, what waits to be written is dropped, and the log says how much. */
export const mostWaiting = 1000;
/** Written in one call. */
const batchSize = 100;

interface Line {
  refusal: NotedRefusal;
  /** How many more times since it was written. */
  more: number;
}

/**
 * Hands refusals over to the audit trails without keeping anybody waiting. The first of its kind is written at once;
 * the same one again within a minute is counted, and written once when the minute ends.
 */
export class RefusalTrail {
  private lines = new Map<string, Line>();
  private linesOf = new Map<string, number>();
  private waiting: CountedRefusal[] = [];
  private dropped = 0;
  private sending: Promise<void> | null = null;

  constructor(private readonly options: RefusalTrailOptions) {}

  note(refusal: NotedRefusal): void {
    const known = this.lines.get(keyOf(refusal));
    if (known !== undefined) {
      known.refusal = refusal;
      known.more += 1;
      return;
    }
    const { organisation } = refusal.party;
    const count = this.linesOf.get(organisation) ?? 0;
    if (count >= linesByOrganisation && refusal.code !== manyRefusals) {
      this.note(summarised(refusal));
      return;
    }
    this.linesOf.set(organisation, count + 1);
    this.lines.set(keyOf(refusal), { refusal, more: 0 });
    this.enqueue({ ...refusal, times: 1 });
  }

  /** Ends a minute: what was repeated in it is written. */
  endMinute(): void {
    const repeated = [...this.lines.values()].filter(({ more }) => more > 0);
    this.lines = new Map();
    this.linesOf = new Map();
    for (const { refusal, more } of repeated) this.enqueue({ ...refusal, times: more });
    if (this.waiting.length > 0) this.send();
    if (this.dropped > 0) {
      this.options.log.warn({ dropped: this.dropped }, "Refus que la trace n’a pas pu garder");
      this.dropped = 0;
    }
  }

  /** Resolves once what was noted is written, or could not be. */
  async settled(): Promise<void> {
    while (this.sending !== null) await this.sending;
  }

  async close(): Promise<void> {
    this.endMinute();
    await this.settled();
  }

  private enqueue(refusal: CountedRefusal): void {
    if (this.waiting.length >= mostWaiting) this.dropped += refusal.times;
    else this.waiting.push(refusal);
    this.send();
  }

  private send(): void {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
  }

  /** What cannot be written now waits for the end of the minute. */
  private async sendAll(): Promise<void> {
    while (this.waiting.length > 0) {
      // After whoever notes several refusals of one request has noted them all.
      await Promise.resolve();
      const organisation = this.waiting[0]?.party.organisation ?? "";
      const batch = this.waiting
        .filter(({ party }) => party.organisation === organisation)
        .slice(0, batchSize);
      try {
        await this.options.record(organisation, batch);
      } catch (error) {
        this.options.log.warn({ error: describeError(error) }, "La trace des refus est inaccessible");
        return;
      }
      this.waiting = this.waiting.filter((each) => !batch.includes(each));
    }
  }
}

const manyRefusals = "MANY_REFUSALS";

function summarised({ party, correlationId }: NotedRefusal): NotedRefusal {
  return {
    party: { ...party, subject: null, entity: null },
    action: "Hub.identify",
    code: manyRefusals,
    correlationId,
  };
}

function keyOf({ party, action, code }: NotedRefusal): string {
  return JSON.stringify([party.organisation, party.kind, party.subject, party.entity, action, code]);
}
