import { callerKinds } from "../../../shared/access/caller";
import type { AuditFact } from "../../../shared/commands/audit";
import type { GatewayRefusalInput } from "../schema/gateway-refusal.type";

/** What the trail keeps of a refusal of the gateway: repetitions are told once, with their number. */
export function refusalFact(refusal: GatewayRefusalInput): AuditFact {
  const { action, code, callerKind, subject, entity, correlationId, times } = refusal;
  const kind = callerKinds.find((each) => each === callerKind) ?? "ANONYMOUS";
  const parts = [entity, times > 1 ? `×${times}` : null].filter((part) => part !== null);
  return {
    ...{ action, code, outcome: "REFUSED", entity: parts.length === 0 ? null : parts.join(" ") },
    origin: { by: { kind, subject }, correlationId },
  };
}
