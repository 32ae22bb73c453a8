import {
  labelStatusOn,
  type LabelValidity,
} from "../../../../subgraphs/territorial-labels/rules/label-status";

const threeYears: LabelValidity = {
  obtainedOn: "2023-06-15",
  validUntil: "2026-06-14",
  withdrawnOn: null,
  renewalNoticeMonths: 12,
  isRenewed: false,
};

describe("labelStatusOn", () => {
  test.each([
    ["the day before it was obtained", "2023-06-14", null],
    ["the day it was obtained", "2023-06-15", "ACTIVE"],
    ["the last day before the renewal notice", "2025-06-13", "ACTIVE"],
    ["the first day of the renewal notice", "2025-06-14", "RENEWAL_DUE"],
    ["the last day of validity", "2026-06-14", "RENEWAL_DUE"],
    ["the day after the end", "2026-06-15", "EXPIRED"],
  ])("%s", (_, day, expected) => {
    expect(labelStatusOn(threeYears, day)).toBe(expected);
  });

  test("a renewed award stays active until its end", () => {
    expect(labelStatusOn({ ...threeYears, isRenewed: true }, "2026-06-14")).toBe("ACTIVE");
    expect(labelStatusOn({ ...threeYears, isRenewed: true }, "2026-06-15")).toBe("EXPIRED");
  });

  test("an unknown end is neither valid nor expired", () => {
    expect(labelStatusOn({ ...threeYears, validUntil: null }, "2090-01-01")).toBe("UNDETERMINED");
  });

  test.each([
    ["2024-12-31", "ACTIVE"],
    ["2025-01-01", "WITHDRAWN"],
    ["2026-06-15", "WITHDRAWN"],
  ])("an award withdrawn on 2025-01-01 is, on %s, %s", (day, expected) => {
    expect(labelStatusOn({ ...threeYears, withdrawnOn: "2025-01-01" }, day)).toBe(expected);
  });

  test("a withdrawal counts even when no end is known", () => {
    expect(labelStatusOn({ ...threeYears, validUntil: null, withdrawnOn: "2025-01-01" }, "2025-01-01")).toBe(
      "WITHDRAWN",
    );
  });
});
