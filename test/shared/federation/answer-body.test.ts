import { AnswerBody, checkedUtf8, utf8Text } from "../../../shared/federation/answer-body";

describe("the text of an answer", () => {
  test.each([
    ["plain", "abc"],
    ["accented", "Évreux"],
    ["beyond the basic plane, with marks and separators", "\ufeffé€🏛\u0000\u2028z"],
  ])("is read as it was written, short or long: %s", (_, text) => {
    for (const length of [1, 1000]) {
      const repeated = text.repeat(length);
      expect(utf8Text(checkedUtf8(Buffer.from(repeated)))).toBe(repeated);
    }
  });

  test.each([
    ["a byte of no character", [0xff]],
    ["a cut character", [0xc3]],
    ["an overlong character", [0xc0, 0xaf]],
    ["half of a pair", [0xed, 0xa0, 0x80]],
  ])("is none with %s", (_, bytes) => {
    for (const before of ["", "é".repeat(2000)]) {
      const whole = Buffer.concat([Buffer.from(before), Buffer.from(bytes)]);
      expect(() => checkedUtf8(whole)).toThrow("Not UTF-8");
    }
  });

  test("may be cut in the middle of a character, and is bounded to the byte", () => {
    const body = new AnswerBody(3);
    expect(String(body.whole())).toBe("");
    body.add(Buffer.from([0xe2, 0x82]));
    body.add(Buffer.from([0xac]));
    expect(String(body.whole())).toBe("€");
    expect(() => body.add(Buffer.from("x"))).toThrow("More than 3 bytes");
  });
});
