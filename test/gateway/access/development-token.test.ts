import { developmentAccess } from "../../../gateway/access/development-token";

const readCaller = developmentAccess({ token: "a-token-of-some-length", intercommunality: "200089456" });

describe("the development token", () => {
  test("is not needed to read: an anonymous caller sees the pool of the intercommunality", () => {
    expect(readCaller({})).toEqual({
      kind: "ANONYMOUS",
      subject: null,
      organisation: null,
      pools: ["200089456"],
      roles: [],
    });
  });

  test("gives every role in the name of the intercommunality", () => {
    expect(readCaller({ authorization: "Bearer a-token-of-some-length" })).toMatchObject({
      kind: "DEVELOPMENT",
      organisation: "200089456",
      pools: ["200089456"],
    });
  });

  test("acts for the organisation that the caller names", () => {
    const headers = { authorization: "bearer a-token-of-some-length", "x-hub-organisation": "200035665" };
    expect(readCaller(headers)).toMatchObject({ organisation: "200035665", pools: ["200089456"] });
  });

  test.each([
    "Bearer wrong",
    "Bearer a-token-of-some-lengt",
    "Bearer a-token-of-some-length2",
    "Basic YTpi",
    "Bearer",
    "",
  ])("refuses %p as UNAUTHENTICATED", (authorization) => {
    expect(() => readCaller({ authorization })).toThrow(expect.objectContaining({ code: "UNAUTHENTICATED" }));
  });

  test("refuses an organisation that is not a SIREN", () => {
    const headers = { authorization: "Bearer a-token-of-some-length", "x-hub-organisation": "123456789" };
    expect(() => readCaller(headers)).toThrow(expect.objectContaining({ code: "BAD_REQUEST" }));
  });
});
