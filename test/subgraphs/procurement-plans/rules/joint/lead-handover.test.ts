import {
  handOverFault,
  takeOverFault,
} from "../../../../../subgraphs/procurement-plans/rules/joint/lead-handover";

const statuses = ["FORMING", "CONVENTION_SIGNED", "LAUNCHED", "AWARDED", "ABANDONED"] as const;
const states = ["NONE", "INVITED", "JOINED", "DECLINED", "LEFT", "WITHDRAWN"] as const;

describe("the lead", () => {
  test.each(statuses)("changes hands before the launch alone: %s", (status) => {
    const expected = status === "FORMING" || status === "CONVENTION_SIGNED" ? "ALLOWED" : "TOO_LATE";
    expect(handOverFault(status, { state: "JOINED", isLead: false })?.code ?? "ALLOWED").toBe(expected);
    expect(takeOverFault(status, { state: "JOINED", isHandedOver: true })?.code ?? "ALLOWED").toBe(expected);
  });

  test.each(states)("goes to a member that joined alone: %s", (state) => {
    const expected = state === "JOINED" ? "ALLOWED" : "NOT_JOINED";
    expect(handOverFault("FORMING", { state, isLead: false })?.code ?? "ALLOWED").toBe(expected);
    expect(takeOverFault("FORMING", { state, isHandedOver: true })?.code ?? "ALLOWED").toBe(expected);
  });

  test("is not handed over to itself, nor taken without having been offered", () => {
    expect(handOverFault("FORMING", { state: "JOINED", isLead: true })?.code).toBe("ALREADY_LEAD");
    expect(takeOverFault("FORMING", { state: "JOINED", isHandedOver: false })?.code).toBe("NOT_HANDED_OVER");
  });
});
