import fc from "fast-check";
import {
  carriedContent,
  carriedLineFault,
  carryOverFault,
  monthsMovedFault,
  type CarriedLine,
  type CarryingPlan,
} from "../../../../../subgraphs/procurement-plans/rules/plans/carry-over";
import { addDays } from "../../../../../shared/kernel/day";

const from: CarryingPlan = {
  ...{ buyerSiret: "21270375500018", year: 2026, lastYear: 2026 },
  ...{ status: "PUBLISHED", visibility: "POOLED" },
};
const to: CarryingPlan = { ...from, year: 2027, lastYear: 2027, status: "DRAFT" };
const line: CarriedLine = {
  ...{ need: "Nettoyage", status: "OPEN", isHeld: false, visibility: "POOLED", pool: "200089456" },
  ...{ noticeOn: "2026-03-31", startOn: "2026-12-31", latestNeededOn: null, durationMonths: 12 },
};

describe("carryOverFault", () => {
  test.each<[string, Partial<CarryingPlan>, Partial<CarryingPlan>, string | null]>([
    ["a published plan to the draft of the next year", {}, {}, null],
    ["to an adopted one", {}, { status: "ADOPTED" }, null],
    ["from a closed plan", { status: "CLOSED" }, {}, "PLAN_CLOSED fromPlanId"],
    ["to a closed plan", {}, { status: "CLOSED" }, "PLAN_CLOSED toPlanId"],
    ["to a plan of another buyer", {}, { buyerSiret: "21270275700016" }, "OTHER_BUYER toPlanId"],
    ["to a plan of the same year", {}, { year: 2026, lastYear: 2026 }, "PLAN_NOT_LATER toPlanId"],
    ["to a plan of the year before", {}, { year: 2025, lastYear: 2025 }, "PLAN_NOT_LATER toPlanId"],
    ["to a longer plan of the same year", {}, { year: 2026, lastYear: 2027 }, null],
    ["from a plan that goes on as long", { lastYear: 2027 }, {}, "PLAN_NOT_LATER toPlanId"],
  ])("%s", (_, left, joined, expected) => {
    const fault = carryOverFault({ ...from, ...left }, { ...to, ...joined });
    expect(fault === null ? null : `${fault.code} ${fault.path.slice(1).join(".")}`).toBe(expected);
  });
});

describe("monthsMovedFault", () => {
  test.each([
    [null, null],
    [-1, "MONTHS_OUT_OF_RANGE"],
    [0, null],
    [60, null],
    [61, "MONTHS_OUT_OF_RANGE"],
  ])("%p months", (months, expected) => {
    expect(monthsMovedFault(months)?.code ?? null).toBe(expected);
  });
});

describe("carriedContent", () => {
  const pools = ["200089456"];

  test("moves the days by months, and leaves unknown what is", () => {
    expect(carriedContent(line, { daysMovedByMonths: 11, pools })).toMatchObject({
      ...{ noticeOn: "2027-02-28", startOn: "2027-11-30", latestNeededOn: null },
    });
  });

  test("clears the days when they are not moved", () => {
    expect(carriedContent(line, { daysMovedByMonths: null, pools })).toMatchObject({
      ...{ noticeOn: null, startOn: null, latestNeededOn: null },
    });
  });

  test.each([
    ["stays with its intercommunality", ["243000000", "200089456"], "200089456"],
    ["joins the one its organisation now belongs to", ["243000000"], "243000000"],
    ["has none once its organisation left", [], null],
  ])("a pooled line %s", (_, callerPools, pool) => {
    expect(carriedContent(line, { daysMovedByMonths: 0, pools: callerPools }).pool).toBe(pool);
  });

  test("never turns a window around, whatever the months", () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays("2024-01-01", count));
    fc.assert(
      fc.property(day, fc.nat(400), fc.nat(400), fc.nat(60), (noticeOn, wait, more, months) => {
        const startOn = addDays(noticeOn, wait);
        const window = { noticeOn, startOn, latestNeededOn: addDays(startOn, more) };
        const moved = carriedContent({ ...line, ...window }, { daysMovedByMonths: months, pools });
        expect([moved.noticeOn, moved.startOn, moved.latestNeededOn]).toEqual(
          [moved.noticeOn, moved.startOn, moved.latestNeededOn].toSorted(),
        );
      }),
      { seed: 20261123 },
    );
  });
});

describe("carriedLineFault", () => {
  function faultOf(difference: Partial<CarriedLine>, months: number | null = 12, pools = ["200089456"]) {
    const carried = { ...line, ...difference };
    return carriedLineFault(carried, carriedContent(carried, { daysMovedByMonths: months, pools }), to);
  }

  test.each<[string, Partial<CarriedLine>, number | null, string | null]>([
    ["an open line, a year later", {}, 12, null],
    ["without days", {}, null, null],
    ["a start on the last day of the plan", { startOn: "2026-12-31" }, 12, null],
    ["a start on the day after it", { startOn: "2027-01-01" }, 12, "START_OUTSIDE_PLAN daysMovedByMonths"],
    ["a start that is not moved", {}, 0, "START_OUTSIDE_PLAN daysMovedByMonths"],
    ["a line that a joint procurement holds", { isHeld: true }, 12, "LINE_HELD "],
    ["a public line in a plan that is not", { visibility: "PUBLIC" }, 12, "VISIBILITY_TOO_WIDE toPlanId"],
    ["a launched line", { status: "LAUNCHED" }, 12, "TRANSITION_NOT_ALLOWED "],
    ["an awarded line", { status: "AWARDED" }, 12, "TRANSITION_NOT_ALLOWED "],
    ["an abandoned line", { status: "ABANDONED" }, 12, "TRANSITION_NOT_ALLOWED "],
    ["a line carried over already", { status: "CARRIED_OVER" }, 12, "TRANSITION_NOT_ALLOWED "],
  ])("%s", (_, difference, months, expected) => {
    const fault = faultOf(difference, months);
    expect(fault === null ? null : `${fault.code} ${fault.path.slice(1).join(".")}`).toBe(expected);
  });

  test("names the line, and says why", () => {
    expect(faultOf({ status: "CARRIED_OVER" })?.message).toBe(
      "« Nettoyage » : Cette ligne est reportée sur une autre programmation : elle ne peut pas être reportée.",
    );
  });

  test("a pooled line of an organisation of no intercommunality", () => {
    expect(faultOf({}, 12, [])?.code).toBe("NOT_POOLING");
  });
});
