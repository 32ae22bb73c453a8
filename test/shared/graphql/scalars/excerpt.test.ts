import fc from "fast-check";
import { excerpt } from "../../../../shared/graphql/scalars/excerpt";

describe("excerpt", () => {
  test.each([
    ["12", "« 12 »"],
    ["a\nb\u2028c", "« a b c »"],
    [12, "12"],
    [true, "true"],
    [null, "aucune valeur"],
    [undefined, "aucune valeur"],
    [["secret"], "une liste"],
    [{ secret: 1 }, "un objet"],
  ])("shows %j as %s", (input, expected) => {
    expect(excerpt(input)).toBe(expected);
  });

  test("never shows more than 40 characters, nor half of one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 0, maxLength: 100 }), (text) => {
        const shown = excerpt(text).slice(2, -2);
        return shown.length <= 40 && Buffer.from(shown, "utf8").toString("utf8") === shown;
      }),
    );
  });
});
