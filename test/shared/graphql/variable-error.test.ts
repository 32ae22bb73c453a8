import { variableErrorOf } from "../../../shared/graphql/variable-error";

describe("variableErrorOf", () => {
  test.each([
    ['Variable "$siren" got invalid value "1"; Nope', "siren", false],
    ['Variable "$input" got invalid value "1" at "input.lines[0].code"; Nope', "input.lines[0].code", false],
    ['Variable "$input" got invalid value " at \\"other.x\\"; " at "input.a"; Nope', "input.a", false],
    ['Variable "$siren" of required type "Siren!" was not provided.', "siren", true],
    ['Variable "$siren" of non-null type "Siren!" must not be null.', "siren", true],
  ])("reads %s", (message, path, missing) => {
    expect(variableErrorOf(message)).toEqual({ path, missing });
  });

  test.each(['Variable "$a" is not defined.', "Something else", ""])("ignores %j", (message) => {
    expect(variableErrorOf(message)).toBeNull();
  });
});
