import { dismissalReasonFault } from "../../../../../subgraphs/procurement-plans/rules/pooling/dismissal-reason";
import { followFault } from "../../../../../subgraphs/procurement-plans/rules/pooling/follow-transition";

const allowed = [
  "FOLLOW NONE",
  "FOLLOW DISMISSED",
  "UNFOLLOW FOLLOWED",
  "DISMISS NONE",
  "DISMISS FOLLOWED",
  "RESTORE DISMISSED",
];
const pairs = (["FOLLOW", "UNFOLLOW", "DISMISS", "RESTORE"] as const).flatMap((step) =>
  (["NONE", "FOLLOWED", "DISMISSED"] as const).map((state) => [step, state] as const),
);

describe("followFault", () => {
  test.each(pairs)("%s from %s", (step, state) => {
    const expected = allowed.includes(`${step} ${state}`) ? "ALLOWED" : "TRANSITION_NOT_ALLOWED";
    expect(followFault(step, state)?.code ?? "ALLOWED").toBe(expected);
  });
});

describe("dismissalReasonFault", () => {
  test.each([
    ["  ", "REASON_REQUIRED"],
    ["x".repeat(500), "ALLOWED"],
    [`  ${"x".repeat(500)}  `, "ALLOWED"],
    ["x".repeat(501), "REASON_TOO_LONG"],
  ])("« %s »", (reason, expected) => {
    expect(dismissalReasonFault(reason)?.code ?? "ALLOWED").toBe(expected);
  });
});
