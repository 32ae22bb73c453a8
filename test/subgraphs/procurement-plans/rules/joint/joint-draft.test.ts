import {
  jointContentChangeFault,
  jointContentFaults,
  jointDraftFaults,
} from "../../../../../subgraphs/procurement-plans/rules/joint/joint-draft";

const draft = {
  ...{ title: "Repas", need: "Repas des écoles", cpvCode: "55520000", nature: "SERVICES" as const },
  ...{ durationMonths: 12, lastDayToJoin: null },
};
const supplies = { name: "Fournitures", cpvPrefixes: ["30"] };

describe("jointDraftFaults", () => {
  test.each([
    ["as it should be", {}, "ALLOWED"],
    ["without a title", { title: " " }, "TEXT_EMPTY"],
    ["without a need", { need: "" }, "TEXT_EMPTY"],
    ["of works outside of their division", { nature: "WORKS" as const }, "CPV_CONTRADICTS_NATURE"],
    ["of no month", { durationMonths: 0 }, "DURATION_OUT_OF_RANGE"],
    ["of one month", { durationMonths: 1 }, "ALLOWED"],
    ["of 600 months", { durationMonths: 600 }, "ALLOWED"],
    ["of 601 months", { durationMonths: 601 }, "DURATION_OUT_OF_RANGE"],
    ["to be joined until yesterday", { lastDayToJoin: "2026-11-22" }, "LAST_DAY_PASSED"],
    ["to be joined until today", { lastDayToJoin: "2026-11-23" }, "ALLOWED"],
  ])("%s", (_, change, expected) => {
    const [fault] = jointDraftFaults({ ...draft, ...change }, { domain: null, today: "2026-11-23" });
    expect(fault?.code ?? "ALLOWED").toBe(expected);
  });

  test("keeps to the codes of its domain", () => {
    const [fault] = jointDraftFaults(draft, { domain: supplies, today: "2026-11-23" });
    expect(fault).toMatchObject({ code: "CPV_OUTSIDE_DOMAIN", path: ["input", "cpvCode"] });
  });
});

describe("jointContentFaults", () => {
  const present = {
    title: "Repas",
    need: "Repas des écoles",
    durationMonths: 12,
    lastDayToJoin: "2026-11-20",
  };

  test.each([
    ["as it was, its last day passed", {}, "ALLOWED"],
    ["to be joined without end", { lastDayToJoin: null }, "ALLOWED"],
    ["to be joined until another day that has passed", { lastDayToJoin: "2026-11-22" }, "LAST_DAY_PASSED"],
    ["to be joined until today", { lastDayToJoin: "2026-11-23" }, "ALLOWED"],
    ["without a title", { title: " " }, "TEXT_EMPTY"],
    ["without a need", { need: "" }, "TEXT_EMPTY"],
    ["of no month", { durationMonths: 0 }, "DURATION_OUT_OF_RANGE"],
  ])("%s", (_, change, expected) => {
    const [fault] = jointContentFaults({ ...present, ...change }, { present, today: "2026-11-23" });
    expect(fault?.code ?? "ALLOWED").toBe(expected);
  });
});

describe("jointContentChangeFault", () => {
  test.each([
    ["FORMING", "ALLOWED"],
    ["CONVENTION_SIGNED", "TOO_LATE"],
    ["LAUNCHED", "TOO_LATE"],
    ["AWARDED", "TOO_LATE"],
    ["ABANDONED", "TOO_LATE"],
  ] as const)("%s: %s", (status, expected) => {
    expect(jointContentChangeFault(status)?.code ?? "ALLOWED").toBe(expected);
  });
});
