import { errorCodes, isErrorCode } from "../../../shared/graphql/error-codes";

describe("the registry of error codes", () => {
  test.each(Object.entries(errorCodes))(
    "%s has a status of failure, a meaning and a French sentence",
    (code, entry) => {
      expect(code).toMatch(/^[A-Z][A-Z_]+$/);
      expect(entry.httpStatus).toBeGreaterThanOrEqual(400);
      expect(entry.httpStatus).toBeLessThan(600);
      expect(entry.meaning).toMatch(/\.$/);
      expect(entry.message).toMatch(/\.$/);
    },
  );

  test.each(["NOPE", "toString", "__proto__", "", 404, null, undefined])("does not know %j", (code) => {
    expect(isErrorCode(code)).toBe(false);
  });
});
