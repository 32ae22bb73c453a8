import { considerationAnswer } from "../../../../../subgraphs/procurement-plans/rules/contracts/consideration-answer";

describe("what was declared of a consideration", () => {
  const declared = { considerations: ["SOCIAL"], absentConsiderations: ["INNOVATION"] };

  test.each([
    ["SOCIAL", "YES"],
    ["INNOVATION", "NO"],
    ["ORGANIC", "UNDECLARED"],
  ])("%s: %s", (name, answer) => {
    expect(considerationAnswer(declared, name)).toBe(answer);
  });
});
