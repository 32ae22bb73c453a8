import {
  exemptionFault,
  exemptionWithdrawalFault,
  type ExemptionDraft,
  type NeedToExempt,
} from "../../../../../subgraphs/procurement-plans/rules/law/duty-exemption";
import { literalReasons as reasons } from "./literal-duties";

const today = "2026-11-23";
const works: NeedToExempt = { nature: "WORKS", durationMonths: 5, status: "OPEN" };
const draft: ExemptionDraft = {
  ...{ duty: "SOCIAL_PERFORMANCE_CONDITIONS", reasonCode: "NO_SUFFICIENT_LINK" },
  ...{ justification: "Licence de logiciel", decidedOn: today },
};

function codeOf(difference: Partial<ExemptionDraft>, need = works, on = today): string | null {
  return exemptionFault({ ...draft, ...difference }, { need, reasons, today: on })?.code ?? null;
}

describe("an exception to a duty", () => {
  test.each([
    [{}, null],
    [{ reasonCode: "NOTHING" }, "REASON_UNKNOWN"],
    [{ duty: "ENVIRONMENTAL_CONSIDERATIONS" }, "REASON_UNKNOWN"],
    [{ justification: " \n" }, "JUSTIFICATION_MISSING"],
    [{ justification: "x".repeat(2000) }, null],
    [{ justification: "x".repeat(2001) }, "JUSTIFICATION_TOO_LONG"],
    [{ decidedOn: "2026-11-22" }, null],
    [{ decidedOn: "2026-11-24" }, "DECIDED_IN_FUTURE"],
  ] as const)("%j: %s", (difference, code) => {
    expect(codeOf(difference)).toBe(code);
  });

  test.each([
    [5, null],
    [6, "REASON_TOO_LONG_DURATION"],
    [null, "REASON_NEEDS_DURATION"],
  ])("for short works of %s months: %s", (durationMonths, code) => {
    expect(codeOf({ reasonCode: "SHORT_WORKS" }, { ...works, durationMonths })).toBe(code);
  });

  test("is not for another nature, nor before its first day", () => {
    expect(codeOf({ reasonCode: "SHORT_WORKS" }, { ...works, nature: "GOODS" })).toBe("REASON_OTHER_NATURE");
    expect(codeOf({ decidedOn: "2026-08-21" }, works, "2026-08-21")).toBe("REASON_UNKNOWN");
    expect(codeOf({ decidedOn: "2026-08-22" }, works, "2026-08-22")).toBeNull();
  });

  test.each([
    ["OPEN", null],
    ["LAUNCHED", null],
    ["AWARDED", null],
    ["ABANDONED", "LINE_LEFT_OUT"],
    ["CARRIED_OVER", "LINE_LEFT_OUT"],
  ])("of a line that is %s: %s", (status, code) => {
    expect(codeOf({}, { ...works, status })).toBe(code);
  });

  test("is taken back once", () => {
    expect(exemptionWithdrawalFault({ withdrawnOn: null })).toBeNull();
    expect(exemptionWithdrawalFault({ withdrawnOn: today })?.code).toBe("ALREADY_WITHDRAWN");
  });
});
