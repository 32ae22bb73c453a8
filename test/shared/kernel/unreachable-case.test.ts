import { unreachableCase } from "../../../shared/kernel/unreachable-case";

describe("unreachableCase", () => {
  test("throws without quoting the value", () => {
    expect(() => Reflect.apply(unreachableCase, undefined, ["secret"])).toThrow(
      "Unhandled case: a value of type string is not a member of its union",
    );
  });
});
