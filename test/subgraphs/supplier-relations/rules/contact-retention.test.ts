import {
  contactHold,
  isRetentionOver,
  retentionEnd,
  type RetentionRule,
} from "../../../../subgraphs/supplier-relations/rules/contact-retention";

const rule = { legalBasis: "Fondement.", validFrom: "2019-04-01", validTo: null } as const;
const rules: readonly RetentionRule[] = [
  { ...rule, category: "SUPPLIER_CONTACT", months: 36 },
  { ...rule, category: "CONSULTATION_CONTACT", months: 60 },
];
const contact = { recordedOn: "2020-01-15", consultationsClosedOn: [] };

describe("the legal retention of a contact", () => {
  test.each([
    ["named nowhere", [], "2020-02-01", null],
    ["named in an open consultation", [null], "2040-01-01", { endsOn: null }],
    ["named in one closed, the day before the end", ["2021-03-31"], "2026-03-30", { endsOn: "2026-03-31" }],
    ["named in one closed, on the day of the end", ["2021-03-31"], "2026-03-31", null],
    ["named in two, held by the later", ["2021-03-31", "2022-03-31"], "2026-06-01", { endsOn: "2027-03-31" }],
    ["named in two, one still open", ["2015-03-31", null], "2026-06-01", { endsOn: null }],
  ])("%s", (_, consultationsClosedOn, day, hold) => {
    expect(contactHold({ ...contact, consultationsClosedOn }, rules, day)).toEqual(
      hold === null ? null : { ...hold, legalBasis: "Fondement." },
    );
  });

  test("follows the rules in force on the day, and the later of two", () => {
    const named = { ...contact, consultationsClosedOn: ["2021-03-31"] };
    const shorter = {
      ...rule,
      category: "CONSULTATION_CONTACT",
      months: 12,
      validFrom: "2026-01-01",
    } as const;
    expect(contactHold(named, [...rules, shorter], "2025-12-31")?.endsOn).toBe("2026-03-31");
    expect(contactHold(named, [...rules, shorter], "2026-01-01")).toBeNull();
    const ended = rules.map((each) => ({ ...each, validTo: "2025-12-31" }));
    expect(contactHold(named, ended, "2025-12-31")).not.toBeNull();
    expect(contactHold(named, ended, "2026-01-01")).toBeNull();
    expect(contactHold(named, rules, "2019-03-31")).toBeNull();
  });
});

describe("the end of the retention of a contact", () => {
  test.each([
    ["of its own", [], "2023-01-15"],
    ["of a consultation that outlasts it", ["2021-03-31"], "2026-03-31"],
    ["of its own, which outlasts a consultation", ["2017-03-31"], "2023-01-15"],
    ["unknown while a consultation is open", [null], null],
  ])("is that %s", (_, consultationsClosedOn, end) => {
    expect(retentionEnd({ ...contact, consultationsClosedOn }, rules, "2020-02-01")).toBe(end);
  });

  test.each([
    ["2023-01-14", false],
    ["2023-01-15", true],
  ])("on %s, over is %s", (day, isOver) => {
    expect(isRetentionOver(contact, rules, day)).toBe(isOver);
  });

  test("is never told without a rule: the contact is kept", () => {
    expect(retentionEnd(contact, [], "2040-01-01")).toBeNull();
    expect(isRetentionOver(contact, [], "2040-01-01")).toBe(false);
    expect(isRetentionOver({ ...contact, consultationsClosedOn: [null] }, rules, "2040-01-01")).toBe(false);
  });
});
