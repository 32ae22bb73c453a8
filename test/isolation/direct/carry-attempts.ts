import type { CarryRow } from "../world/joint-rows";
import { change, insertion, ownOrAny, type Attempts } from "./attempt";

/** "Please carry my purchase": who asks withdraws, who is asked answers, once. */
export const carryAttempts: Attempts = (trying) => {
  const { seen, world, caller } = trying;
  const drawn = ownOrAny(trying, world.carry_request);
  const asked: CarryRow = { ...drawn, ...unanswered, id: "new", state: "ASKED" };
  const isTaken = world.carry_request.some(
    (each) => each.state === "ASKED" && each.planned_procurement_id === asked.planned_procurement_id,
  );
  return [
    insertion(table, asked, drawn.organisation === caller.organisation && !isTaken),
    ...seen.carry_request.slice(0, 8).flatMap((each) => {
      const isOpen = each.state === "ASKED";
      const isAsker = each.organisation === caller.organisation;
      const refused = isOpen ? "REFUSED" : "UNSEEN";
      const to = (set: string, isAllowed: boolean) =>
        change(table, { set, where: "id", key: each.id }, isAllowed ? "WRITTEN" : refused);
      return [
        to("state = 'WITHDRAWN', withdrawn_on = '2026-11-23'", isOpen && isAsker),
        to("state = 'ACCEPTED', answered_on = '2026-11-23'", isOpen && !isAsker),
        to("version = version + 1", false),
      ];
    }),
  ];
};

const table = "procurement_plans.carry_request";

const unanswered = {
  ...{ answered_on: null, withdrawn_on: null, answer_reason: null, joint_procurement_id: null },
};
