import { CodedError } from "../../../shared/graphql/coded-error";

describe("CodedError", () => {
  test("says the default message of its code", () => {
    expect(new CodedError("NOT_FOUND").toJSON()).toEqual({
      message: "L’élément demandé est introuvable.",
      extensions: { code: "NOT_FOUND" },
    });
  });

  test("names the argument at fault", () => {
    expect(new CodedError("INVALID_CURSOR", "Curseur périmé.", { argument: "after" }).extensions).toEqual({
      code: "INVALID_CURSOR",
      argument: "after",
    });
  });
});
