import { jointContractFault } from "../../../../../subgraphs/procurement-plans/rules/joint/contract-of-joint";

describe("jointContractFault", () => {
  test.each([
    ["FORMING", "JOINT_NOT_LAUNCHED"],
    ["CONVENTION_SIGNED", "JOINT_NOT_LAUNCHED"],
    ["LAUNCHED", "ALLOWED"],
    ["AWARDED", "ALLOWED"],
    ["ABANDONED", "JOINT_NOT_LAUNCHED"],
  ] as const)("a contract of one %s", (status, expected) => {
    expect(jointContractFault({ status, isForLine: false })?.code ?? "ALLOWED").toBe(expected);
  });

  test("is for a line or for a joint procurement, not for both", () => {
    expect(jointContractFault({ status: "LAUNCHED", isForLine: true })).toMatchObject({
      code: "LINE_AND_JOINT",
    });
  });
});
