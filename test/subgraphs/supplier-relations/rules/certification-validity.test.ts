import { isCertificationValidOn } from "../../../../subgraphs/supplier-relations/rules/certification-validity";

describe("validity of a certificate on a day", () => {
  const threeYears = { validFrom: "2024-07-01", validUntil: "2027-06-30" };
  test.each([
    ["the day before its first", "2024-06-30", false],
    ["its first day", "2024-07-01", true],
    ["its last day", "2027-06-30", true],
    ["the day after its last", "2027-07-01", false],
  ])("%s", (_, day, isValid) => {
    expect(isCertificationValidOn(threeYears, day)).toBe(isValid);
  });

  test("one without an end stays valid", () => {
    expect(isCertificationValidOn({ validFrom: "2014-09-01", validUntil: null }, "2099-12-31")).toBe(true);
  });
});
