import { groupThousands } from "../../../shared/kernel/french-digits";

describe("groupThousands", () => {
  test.each([
    ["0", "0"],
    ["999", "999"],
    ["1000", "1\u202F000"],
    ["1234567", "1\u202F234\u202F567"],
  ])("writes %s as %s", (digits, expected) => {
    expect(groupThousands(digits)).toBe(expected);
  });
});
