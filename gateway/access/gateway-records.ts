import type { Log } from "../../shared/runtime/log";
import type { Transport } from "../transport/transport";
import { claimKeyThrough, type KeyedChange } from "./claim-key";
import { recordRefusals } from "./record-refusals";
import { RefusalTrail, type NotedRefusal } from "./refusal-trail";
import { refusalsOfChange, type RefusedChange } from "./refused-change";

/** What the gateway, which keeps no store, has kept elsewhere of the requests that it lets in or refuses. */
export interface GatewayRecords {
  /** As ClaimKey says; a refusal is noted. */
  readonly claimKey: (change: KeyedChange & Pick<RefusedChange, "request">) => Promise<void>;
  readonly noteRefusal: (refusal: NotedRefusal) => void;
  readonly noteRefusedChange: (change: RefusedChange) => void;
  /** Writes what was noted, as far as it can be. */
  readonly close: () => Promise<void>;
}

const minuteMs = 60_000;

/** Keeps claims and refusals in the subgraph that owns organisations. */
export function openGatewayRecords(transport: Transport, log: Log): GatewayRecords {
  const trail = new RefusalTrail({ record: recordRefusals(transport), log });
  const minutes = setInterval(() => {
    trail.endMinute();
  }, minuteMs);
  minutes.unref();
  const claimKey = claimKeyThrough(transport);
  const noteRefusedChange = (change: RefusedChange): void => {
    for (const refusal of refusalsOfChange(change)) trail.note(refusal);
  };
  return {
    claimKey: (change) =>
      claimKey(change).catch((refusal: unknown) => {
        noteRefusedChange({ ...change, refusal });
        throw refusal;
      }),
    noteRefusal: (refusal) => {
      trail.note(refusal);
    },
    noteRefusedChange,
    close: () => {
      clearInterval(minutes);
      return trail.close();
    },
  };
}
