import { parse } from "graphql";
import { findFragmentCycle } from "../../../shared/graphql/fragment-cycle";

describe("findFragmentCycle", () => {
  test.each([
    ["{ ...A } fragment A on Q { a { ...A } }", "A"],
    ["{ ...A } fragment A on Q { ...B } fragment B on Q { ... { ...A } }", "A"],
    ["{ a } fragment A on Q { ...B } fragment B on Q { ...B }", "B"],
    ["{ ...A ...B } fragment A on Q { ...C } fragment B on Q { ...C } fragment C on Q { c }", null],
    ["{ ...Unknown }", null],
  ])("in %s finds %s", (source, name) => {
    expect(findFragmentCycle(parse(source))).toBe(name);
  });
});
