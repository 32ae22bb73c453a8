import type { CarryRow } from "../world/joint-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

/** A request to carry a purchase answered by who is asked, or taken back by who asked. */
export function carryChange({ draw, world, seen, caller }: Changing): Change {
  const own = world.carry_request.filter(({ organisation, carrier_organisation: carrier }) =>
    [organisation, carrier].some((each) => each === caller.organisation),
  );
  const request = own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.carry_request);
  const isHidden = !seen.carry_request.some(({ id }) => id === request.id);
  const step = draw.pick(["ACCEPT", "REFUSE", "WITHDRAW"] as const);
  const isWithdrawal = step === "WITHDRAW";
  const version = request.version + (draw.chance(90) ? 0 : 1);
  const reason = draw.pickOrNull(["trop tard"]);
  const answer = isWithdrawal ? {} : { answer: step, reason };
  const input = { carryRequestId: request.id, version, ...answer };
  const side = isWithdrawal ? request.organisation : request.carrier_organisation;
  return {
    field: isWithdrawal ? "withdrawCarryRequest" : "answerCarryRequest",
    input,
    payload: "carryRequest { id }",
    expected: firstOf(
      gate(caller, ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"]),
      isHidden && "UNKNOWN_CARRY_REQUEST",
      side !== caller.organisation && "NOT_OWN_REQUEST",
      request.state !== "ASKED" && "TRANSITION_NOT_ALLOWED",
      version !== request.version && "REQUEST_CHANGED",
      step === "REFUSE" && reason === null && "REASON_MISSING",
    ),
    effect: (before): World => ({
      ...before,
      carry_request: replaced(before.carry_request, ended(request, step, reason)),
    }),
    ...(isHidden ? { absentTwin: { ...input, carryRequestId: absentId } } : {}),
  };
}

function ended(request: CarryRow, step: "ACCEPT" | "REFUSE" | "WITHDRAW", reason: string | null): CarryRow {
  const next = { ...request, version: request.version + 1 };
  if (step === "WITHDRAW") return { ...next, state: "WITHDRAWN", withdrawn_on: today };
  return {
    ...next,
    ...{ state: step === "ACCEPT" ? "ACCEPTED" : "REFUSED", answered_on: today, answer_reason: reason },
  };
}
