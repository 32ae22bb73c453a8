import type { DecisionRow, EntryRow } from "../world/insertion-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, type Change, type Changing } from "./change";
import { actsFor, decisionOf, declarants, entry, isReversed, stateOf } from "./hours-ledger";

export function decisionChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const row = drawnEntry(changing);
  const decision = draw.pick(["VALIDATE", "VALIDATE", "REJECT"]);
  const reason = draw.pickOrNull(["Justificatif absent"]);
  const isHidden = !seen.hours_entry.some(({ id }) => id === row.id);
  const input = { entryId: row.id, decision, reason };
  return {
    field: "validateHours",
    input,
    payload: "hoursEntry { id }",
    expected: firstOf(
      gate(caller, ["FACILITATOR", "CONTRACTING_OWNER", "BUYER"]),
      caller.organisation === null && "NO_ORGANISATION",
      isHidden && "UNKNOWN_ENTRY",
      !actsFor(changing, row.organisation) && "NOT_A_DECIDER",
      (row.declared_by === caller.organisation ||
        (caller.subject !== null && row.declared_subject === caller.subject)) &&
        "OWN_DECLARATION",
      row.reverses_id !== null && "REVERSAL",
      isReversed(world, row) && "ALREADY_REVERSED",
      decisionOf(world, row) !== null && "ALREADY_DECIDED",
      decision === "REJECT" && reason === null && "REASON_REQUIRED",
    ),
    effect: (before, written): World => {
      const decided: DecisionRow = {
        ...{
          id: String(written["id"]),
          organisation: row.organisation,
          clause_id: row.clause_id,
          entry_id: row.id,
        },
        ...{
          sequence: Number(written["sequence"]),
          decision: decision === "VALIDATE" ? "VALIDATED" : "REJECTED",
        },
        ...{
          decided_on: today,
          reason,
          decided_by: caller.organisation ?? "",
          decided_subject: caller.subject,
        },
        ...{ previous_hash: String(written["previous_hash"]), hash: String(written["hash"]) },
      };
      return { ...before, hours_decision: [...before.hours_decision, decided] };
    },
    ...(isHidden ? { absentTwin: { ...input, entryId: absentId } } : {}),
  };
}

export function reversalChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const row = drawnEntry(changing);
  const reason = draw.pick(["Erreur de saisie", "Erreur de saisie", " "]);
  const isHidden = !seen.hours_entry.some(({ id }) => id === row.id);
  const acts = actsFor(changing, row.organisation);
  const input = { entryId: row.id, reason };
  return {
    field: "reverseHours",
    input,
    payload: "hoursEntry { id }",
    expected: firstOf(
      gate(caller, declarants),
      caller.organisation === null && "NO_ORGANISATION",
      isHidden && "UNKNOWN_ENTRY",
      !acts && row.declared_by !== caller.organisation && "NOT_A_REVERSER",
      !acts && stateOf(world, row) !== "DECLARED" && "DECIDED_BY_OTHERS",
      row.reverses_id !== null && "REVERSAL",
      isReversed(world, row) && "ALREADY_REVERSED",
      stateOf(world, row) === "REJECTED" && "REJECTED",
      reason.trim() === "" && "REASON_REQUIRED",
    ),
    effect: (before, written): World => {
      const opposite = { hundredths: -row.hundredths, round: -row.round, reverses_id: row.id, reason };
      return {
        ...before,
        hours_entry: [...before.hours_entry, { ...row, ...entry(changing, written), ...opposite }],
      };
    },
    ...(isHidden ? { absentTwin: { ...input, entryId: absentId } } : {}),
  };
}

/** Mostly one that the caller may decide about. */
function drawnEntry(changing: Changing): EntryRow {
  const { draw, world, seen } = changing;
  const near = seen.hours_entry.filter((row) => actsFor(changing, row.organisation));
  return draw.pick(near.length > 0 && draw.chance(70) ? near : world.hours_entry);
}
