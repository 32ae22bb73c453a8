import { formatDayInFrench } from "../../../shared/kernel/french-day";
import { plainSpaces } from "../../support/plain-spaces";

describe("formatDayInFrench", () => {
  test.each([
    ["2026-04-01", "1er avril 2026"],
    ["2026-08-22", "22 août 2026"],
    ["2025-12-31", "31 décembre 2025"],
    ["2024-02-09", "9 février 2024"],
  ])("%s is %s", (day, written) => {
    expect(plainSpaces(formatDayInFrench(day))).toBe(written);
  });

  test("does not let a line end between the day and its month", () => {
    expect(formatDayInFrench("2026-08-22")).toBe("22\u00A0août 2026");
  });
});
