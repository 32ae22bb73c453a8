import { assert, property, string } from "fast-check";
import { jsonString } from "../../../../gateway/execution/shaping/json-text";

describe("a string as JSON", () => {
  test("is what JSON.stringify writes, whatever its characters and its length", () => {
    assert(
      property(
        string({ unit: "binary", maxLength: 90 }),
        (value) => jsonString(value) === JSON.stringify(value),
      ),
    );
  });

  test.each([
    "",
    "é",
    '"',
    "\\",
    "\u0000",
    "\u2028",
    "\ud800",
    "😀",
    `${"a".repeat(60)}"`,
    "\udfff".repeat(50),
  ])("%j", (value) => {
    expect(jsonString(value)).toBe(JSON.stringify(value));
  });
});
