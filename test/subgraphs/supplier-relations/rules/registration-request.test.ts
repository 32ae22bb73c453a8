import { registrationRequestFault } from "../../../../subgraphs/supplier-relations/rules/registration-request";

const supplier = "900200015";
const organiser = "200089456";
const event = { organiser, endsAt: new Date("2026-12-08T16:00:00Z"), cancelledOn: null };
const before = new Date("2026-11-23T09:00:00Z");

describe("who may change a registration", () => {
  test.each([
    ["the supplier itself", supplier, null],
    ["the organiser of the event", organiser, null],
    ["another organisation", "212703755", "NOT_OWN_SUPPLIER"],
    ["a caller without an organisation", null, "NOT_OWN_SUPPLIER"],
  ])("%s", (_, caller, code) => {
    expect(registrationRequestFault({ caller, supplier, event }, before)?.code ?? null).toBe(code);
  });
});

describe("when a registration may change", () => {
  test.each([
    ["a minute before the end", "2026-12-08T15:59:00Z", null, null],
    ["at the end", "2026-12-08T16:00:00Z", null, "EVENT_HELD"],
    ["the day after", "2026-12-09T08:00:00Z", null, "EVENT_HELD"],
    ["the evening before the cancellation, in Paris", "2026-11-30T22:59:00Z", "2026-12-01", null],
    ["from midnight of the cancellation, in Paris", "2026-11-30T23:00:00Z", "2026-12-01", "EVENT_CANCELLED"],
    ["after the end of a cancelled event", "2026-12-20T08:00:00Z", "2026-12-01", "EVENT_CANCELLED"],
  ])("%s", (_, now, cancelledOn, code) => {
    const fault = registrationRequestFault(
      { caller: supplier, supplier, event: { ...event, cancelledOn } },
      new Date(now),
    );
    expect(fault?.code ?? null).toBe(code);
    expect(fault?.kind ?? "TRANSITION_REFUSED").toBe("TRANSITION_REFUSED");
  });

  test("whoever may not act learns nothing of the event", () => {
    const cancelled = { ...event, cancelledOn: "2026-01-01" };
    expect(registrationRequestFault({ caller: "212703755", supplier, event: cancelled }, before)?.code).toBe(
      "NOT_OWN_SUPPLIER",
    );
  });
});
