import { isSiren } from "../../../shared/kernel/siren";

describe("isSiren", () => {
  test.each([
    ["200089456", true, "CA Seine-Eure"],
    ["200035665", true, "its predecessor"],
    ["356000000", true, "La Poste"],
    ["200089457", false, "a wrong check digit"],
    ["000000000", false, "the number that passes Luhn and numbers nobody"],
    ["20008945", false, "eight digits"],
    ["2000894560", false, "ten digits"],
    ["200 089 456", false, "spaces"],
    ["200089456\n", false, "a line break after it"],
    ["٢٠٠٠٨٩٤٥٦", false, "digits of another script"],
    ["", false, "nothing"],
  ])("says of %j: %s (%s)", (text, expected) => {
    expect(isSiren(text)).toBe(expected);
  });
});
