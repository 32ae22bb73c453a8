import { identifierScalar } from "../../../../shared/graphql/scalars/identifier-scalar";

const EvenScalar = identifierScalar({
  name: "Even",
  description: "An even number.",
  expected: "Un nombre pair.",
  isValid: (text) => Number(text) % 2 === 0,
});

describe("identifierScalar", () => {
  test("checks what comes in", () => {
    expect(EvenScalar.parseValue("2")).toBe("2");
    expect(() => EvenScalar.parseValue("3")).toThrow(expect.objectContaining({ code: "INVALID_IDENTIFIER" }));
    expect(() => EvenScalar.parseValue(2)).toThrow(expect.objectContaining({ code: "INVALID_IDENTIFIER" }));
  });

  test("lets stored text out as it is", () => {
    expect(EvenScalar.serialize("3")).toBe("3");
    expect(() => EvenScalar.serialize(2)).toThrow(TypeError);
  });
});
