import { change, insertion, removal, type Attempt, type Attempts, type Trying } from "./attempt";

const table = "procurement_plans.duty_exemption";
const withdrawalDay = "2026-11-03";

/** An exception is recorded and taken back by the organisation of its line, once at a time, and never removed. */
export const exemptionAttempts: Attempts = (trying) => [
  ...[1, 2, 3].flatMap(() => recordings(trying)),
  ...changes(trying),
];

function recordings({ draw, world, caller }: Trying): readonly Attempt[] {
  const own = world.planned_procurement.filter(({ organisation }) => organisation === caller.organisation);
  const line = draw.pick(own.length > 0 && draw.chance(60) ? own : world.planned_procurement);
  const isStanding = world.duty_exemption.some(
    (each) => each.planned_procurement_id === line.id && each.withdrawn_on === null,
  );
  const row = {
    ...{ id: "new", organisation: line.organisation, planned_procurement_id: line.id },
    ...{ duty: "SOCIAL_PERFORMANCE_CONDITIONS", reason_code: "NO_SUFFICIENT_LINK", justification: "j" },
    ...{ decided_on: "2026-11-01", version: 1 },
  };
  const isOwnLine = line.organisation === caller.organisation;
  return [
    insertion(table, row, isOwnLine && !isStanding),
    insertion(table, { ...row, justification: " " }, false),
    insertion(table, { ...row, reason_code: "NOTHING" }, false),
    insertion(table, { ...row, organisation: "999999999" }, false),
  ];
}

function changes({ seen, caller }: Trying): readonly Attempt[] {
  return [
    ...seen.duty_exemption.slice(0, 6).flatMap(({ id, organisation, decided_on: decidedOn }) => {
      const at = { where: "id", key: id };
      const isOwn = organisation === caller.organisation;
      const withdrawal = withdrawalDay < decidedOn ? "REFUSED" : "WRITTEN";
      return [
        change(table, { ...at, set: `withdrawn_on = '${withdrawalDay}'` }, isOwn ? withdrawal : "UNSEEN"),
        change(table, { ...at, set: "justification = 'x'" }, "REFUSED"),
        { ...removal(table, id, false), expected: "REFUSED" as const },
      ];
    }),
  ];
}
