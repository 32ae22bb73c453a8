import {
  awardRecordingFault,
  poolingFault,
} from "../../../../subgraphs/territorial-labels/rules/award-recording";

const draft = { level: null, obtainedOn: "2026-11-23", validUntil: null };
const context = { today: "2026-11-23", levels: [], renewed: null };
const previous = { sameScheme: true, sameHolder: true, obtainedOn: "2023-01-01" };

describe("awardRecordingFault", () => {
  test("accepts an award obtained today", () => {
    expect(awardRecordingFault(draft, context)).toBeNull();
  });

  test("accepts an end of validity on the day obtained", () => {
    expect(awardRecordingFault({ ...draft, validUntil: "2026-11-23" }, context)).toBeNull();
  });

  test("accepts a level of the scheme, and the renewal of an earlier award", () => {
    const fault = awardRecordingFault(
      { ...draft, level: "2 étoiles" },
      { ...context, levels: ["1 étoile", "2 étoiles"], renewed: previous },
    );
    expect(fault).toBeNull();
  });

  test.each([
    ["obtained tomorrow", { obtainedOn: "2026-11-24" }, {}, "OBTAINED_IN_FUTURE", "obtainedOn"],
    ["ending the day before", { validUntil: "2026-11-22" }, {}, "ENDS_BEFORE_START", "validUntil"],
    ["a level where there are none", { level: "or" }, {}, "UNKNOWN_LEVEL", "level"],
    ["a level of another scheme", { level: "or" }, { levels: ["argent"] }, "UNKNOWN_LEVEL", "level"],
    [
      "renewing another label",
      {},
      { renewed: { ...previous, sameScheme: false } },
      "RENEWS_OTHER_SCHEME",
      "renewsId",
    ],
    [
      "renewing somebody else's",
      {},
      { renewed: { ...previous, sameHolder: false } },
      "RENEWS_OTHER_HOLDER",
      "renewsId",
    ],
    [
      "renewing an award of the same day",
      {},
      { renewed: { ...previous, obtainedOn: "2026-11-23" } },
      "RENEWS_LATER_AWARD",
      "renewsId",
    ],
  ])("refuses %s", (_, change, circumstances, code, field) => {
    const fault = awardRecordingFault({ ...draft, ...change }, { ...context, ...circumstances });
    expect(fault).toMatchObject({ code, path: ["input", field] });
  });
});

describe("what is pooled", () => {
  test.each([
    ["PRIVATE", null, [], null],
    ["PUBLIC", null, [], null],
    ["POOLED", "200089456", ["200089456"], null],
    ["POOLED", "200089456", [], "NOT_POOLING"],
    ["POOLED", null, ["200089456"], "NOT_POOLING"],
  ] as const)("%s with %s, by a member of %j", (visibility, pool, pools, code) => {
    expect(poolingFault({ visibility, pool }, pools)?.code ?? null).toBe(code);
  });
});
