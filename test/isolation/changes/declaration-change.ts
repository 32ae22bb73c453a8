import type { EntryRow } from "../world/insertion-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, type Change, type Changing } from "./change";
import { actsFor, declarants, entry, latestAlike, sameParticipation, stands } from "./hours-ledger";

export function declarationChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const near = seen.insertion_clause.filter(({ organisation }) => actsFor(changing, organisation));
  const clause = draw.pick(near.length > 0 && draw.chance(70) ? near : world.insertion_clause);
  const operation = world.operation.find(({ id }) => id === clause.operation_id);
  const employer = draw.pick(world.supplier);
  const input = {
    clauseId: clause.id,
    month: draw.pick(["2026-10-01", "2026-10-01", "2026-11-01", "2026-12-01", "2026-10-02", "2020-01-01"]),
    trade: draw.pick(["SANITATION", "ELECTRICITY"]),
    executionMode: "DIRECT_HIRE",
    employerSiret: employer.siret,
    hours: draw.pick([10, 25.5, 0, 10_001]),
    participants: draw.chance(50) ? [{ category: "REFUGEE", count: draw.integer(1, 7) }] : [],
  };
  const hundredths = Math.round(input.hours * 100);
  const counted = input.participants[0]?.count ?? 0;
  const cap = Math.min(1_000_000, counted === 0 ? Infinity : 21_257 * counted);
  const isHidden = !seen.insertion_clause.some(({ id }) => id === clause.id);
  const caught = (siret: string | null): boolean =>
    siret !== null && siret.slice(0, 9) === caller.organisation;
  const alike = latestAlike(world, { ...input, clauseId: clause.id });
  const isSame = alike?.hundredths === hundredths && sameParticipation(world, alike.id, input.participants);
  // To say that it is the same would tell the people of the first one to a mere contractor.
  const isTold =
    actsFor(changing, clause.organisation) ||
    caught(employer.siret) ||
    alike?.declared_by === caller.organisation;
  return {
    field: "declareHours",
    input,
    payload: "hoursEntry { id }",
    expected: firstOf(
      gate(caller, declarants),
      caller.organisation === null && "NO_ORGANISATION",
      isHidden && "UNKNOWN_CLAUSE",
      !actsFor(changing, clause.organisation) &&
        !caught(clause.contractor_siret) &&
        !caught(employer.siret) &&
        "NOT_A_PARTY",
      !input.month.endsWith("-01") && "NOT_A_MONTH",
      input.month > today && "MONTH_IN_FUTURE",
      input.month === "2020-01-01" && operation !== undefined && "MONTH_BEFORE_WORKS",
      hundredths === 0 && "NO_HOURS",
      hundredths > cap && "TOO_MANY_HOURS",
      !seen.supplier.some(({ siret }) => siret === employer.siret) && "UNKNOWN_EMPLOYER",
      alike !== null && stands(world, alike) && !(isSame && isTold) && "ALREADY_DECLARED",
    ),
    effect: (before, written): World => {
      if (alike !== null && stands(world, alike)) return before;
      const {
        clauseId: clause_id,
        month,
        trade,
        executionMode: execution_mode,
        employerSiret: employer_siret,
      } = input;
      const key = { clause_id, month, trade, execution_mode, employer_siret };
      const row = { ...entry(changing, written), ...key, organisation: clause.organisation, hundredths };
      const declared: EntryRow = { ...row, round: (alike?.round ?? 0) + 1, reverses_id: null, reason: null };
      const participation = input.participants.map((each) => ({
        ...{ organisation: clause.organisation, entry_id: declared.id, ...each },
      }));
      return {
        ...before,
        hours_entry: [...before.hours_entry, declared],
        hours_participation: [...before.hours_participation, ...participation],
      };
    },
    ...(isHidden ? { absentTwin: { ...input, clauseId: absentId } } : {}),
  };
}
