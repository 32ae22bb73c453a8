import fc from "fast-check";
import { luhnCheckDigit, passesLuhn } from "../../../shared/kernel/luhn";

const digits = fc.stringMatching(/^\d{1,30}$/);

describe("Luhn", () => {
  test.each(["79927398713", "200089456", "0"])("accepts %s", (number) => {
    expect(passesLuhn(number)).toBe(true);
  });

  test("the check digit makes any number pass", () => {
    fc.assert(fc.property(digits, (number) => passesLuhn(number + luhnCheckDigit(number))));
  });

  test("any other last digit fails", () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (number, shift) => {
        const wrong = (Number(luhnCheckDigit(number)) + shift) % 10;
        return !passesLuhn(`${number}${wrong}`);
      }),
    );
  });
});
