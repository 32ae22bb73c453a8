import fc from "fast-check";
import { luhnCheckDigit } from "../../../shared/kernel/luhn";
import { isSiret, sirenOf, townHallSiret } from "../../../shared/kernel/siret";

describe("isSiret", () => {
  test.each([
    ["73282932000074", true, "the example of INSEE"],
    ["73282932000075", false, "a wrong check digit"],
    ["35600000000048", true, "the head office of La Poste, which passes Luhn"],
    ["35600000000001", true, "an establishment of La Poste: digit sum 15"],
    ["35600000000002", false, "an establishment of La Poste: digit sum 16"],
    ["00000000000000", false, "zeros"],
    ["20008945700005", false, "a SIREN that fails Luhn, although the whole may pass"],
    ["7328293200007", false, "thirteen digits"],
    ["732 829 320 00074", false, "spaces"],
  ])("says of %j: %s (%s)", (text, expected) => {
    expect(isSiret(text)).toBe(expected);
  });
});

describe("sirenOf", () => {
  test("keeps the first nine digits", () => {
    expect(sirenOf("73282932000074")).toBe("732829320");
  });
});

describe("townHallSiret", () => {
  test("numbers the establishment 0001 and adds the check digit", () => {
    expect(townHallSiret("200089456")).toMatch(/^2000894560001\d$/);
  });

  test("gives a valid SIRET of the same legal person, whatever the SIREN", () => {
    const siren = fc.stringMatching(/^[1-9]\d{7}$/).map((start) => start + luhnCheckDigit(start));
    fc.assert(
      fc.property(siren, (each) => isSiret(townHallSiret(each)) && sirenOf(townHallSiret(each)) === each),
    );
  });
});
