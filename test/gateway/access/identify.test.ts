import type { IncomingHttpHeaders } from "node:http";
import { mintApiKey } from "../../../shared/access/api-key";
import { issueDevelopmentToken } from "../../../gateway/access/development-token";
import type { KeyHolder } from "../../../gateway/access/organisation-directory";
import { fakeDirectory, louviers, supplier } from "./support/fake-directory";
import { tokenOf } from "./support/identity-provider";
import {
  developmentSecret as secret,
  now,
  providerAt,
  refusalOf,
  testIdentification,
  type TestIdentification,
} from "./support/test-identification";

const [live, expired, revoked] = [mintApiKey(), mintApiKey(), mintApiKey()];
const holder: KeyHolder = {
  id: "key-1",
  organisation: louviers,
  roles: ["BUYER"],
  scopes: ["READ", "WRITE"],
  pools: ["200089456"],
  status: "ACTIVE",
};
const directory = fakeDirectory({
  [live.text]: holder,
  [expired.text]: { ...holder, status: "EXPIRED" },
  [revoked.text]: { ...holder, status: "REVOKED" },
});

let caller: TestIdentification;
beforeAll(async () => {
  caller = await testIdentification({ directory });
});
beforeEach(() => caller.logged.splice(0));
afterAll(() => caller.server.close());

describe("nobody", () => {
  test("sees what is public alone", async () => {
    expect(await caller.ask({})).toEqual({
      kind: "ANONYMOUS",
      subject: null,
      organisation: null,
      pools: [],
      roles: [],
    });
  });
});

describe("a person", () => {
  test.each([
    ["no organisation", { siret: undefined }, /SIRET/, "NO_ORGANISATION"],
    ["a wrong number", { siret: "21270375500019" }, /SIRET/, "NO_ORGANISATION"],
    ["an unknown organisation", { siret: "552032534" }, /552032534 n’est pas connue/, "UNKNOWN_ORGANISATION"],
    ["a role that a commune cannot give", { roles: ["COORDINATOR"] }, /coordinateur/, "ROLE_NOT_HELD"],
    [
      "a role that a supplier cannot give",
      { siret: supplier, roles: ["SUPPLIER", "BUYER"] },
      /: acheteur\.$/,
      "ROLE_NOT_HELD",
    ],
  ])("with %s is refused, in French", async (_, claims, message, reason) => {
    const refusal = await refusalOf(caller.asPerson({ claims }));
    expect(refusal).toMatchObject({ code: "FORBIDDEN", message: expect.stringMatching(message) });
    expect(JSON.parse(caller.logged[0] ?? "")).toMatchObject({ reason });
  });

  test("is neither refused nor anonymous while the provider's keys cannot be had", async () => {
    const down = caller.identifyWith({ provider: providerAt("http://127.0.0.1:1/jwks") });
    expect(await refusalOf(caller.bearer(await tokenOf(caller.keyOf("RS256")), down))).toMatchObject({
      code: "IDENTITY_UNAVAILABLE",
    });
  });

  test("is neither refused nor anonymous while organisations cannot be looked up", async () => {
    const absent = {
      accessOf: () => Promise.reject(new Error("down")),
      holderOfKey: () => Promise.reject(new Error("down")),
    };
    await expect(
      caller.bearer(await tokenOf(caller.keyOf("RS256")), caller.identifyWith({ directory: absent })),
    ).rejects.toThrow();
    await expect(caller.bearer(live.text, caller.identifyWith({ directory: absent }))).rejects.toThrow();
  });
});

describe("a program", () => {
  const program = {
    kind: "PROGRAM",
    subject: "key:key-1",
    organisation: louviers,
    pools: ["200089456"],
    roles: ["BUYER"],
    scopes: ["READ", "WRITE"],
  };

  test("is known by its key, in either header", async () => {
    expect(await caller.bearer(live.text)).toEqual(program);
    expect(await caller.ask({ "x-api-key": live.text })).toEqual(program);
  });

  test.each([
    ["unknown", mintApiKey().text, "KEY_UNKNOWN"],
    ["expired", expired.text, "KEY_EXPIRED"],
    ["revoked", revoked.text, "KEY_REVOKED"],
    ["of another secret", `${live.text.slice(0, -4)}AAAA`, "KEY_UNKNOWN"],
    ["cut short", live.text.slice(0, -1), "MALFORMED"],
    ["too long", `${live.text}A`, "MALFORMED"],
  ])("is not known by a key that is %s, always in the same words", async (_, text, reason) => {
    await caller.expectUnrecognised(caller.bearer(text), reason, text.slice(13));
  });
});

describe("a development token", () => {
  const issue = (roles: readonly string[], organisation = louviers) =>
    issueDevelopmentToken({ subject: "essai", organisation, roles }, { secret, now, days: 1 });

  test("is as good as its organisation and roles", async () => {
    expect(await caller.bearer(await issue(["BUYER"]))).toMatchObject({
      kind: "DEVELOPMENT",
      subject: "essai",
      organisation: louviers,
    });
    expect(await refusalOf(caller.bearer(await issue(["COORDINATOR"])))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refusalOf(caller.bearer(await issue(["KING"])))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refusalOf(caller.bearer(await issue([], "552032534")))).toMatchObject({ code: "FORBIDDEN" });
  });

  test("is not known where they are not accepted", async () => {
    const token = await issue(["BUYER"]);
    await caller.expectUnrecognised(
      caller.bearer(token, caller.identifyWith({ developmentSecret: null })),
      "DEVELOPMENT_TOKENS_REFUSED",
      token,
    );
  });
});

describe("a wrong credential is never taken for none", () => {
  test.each<[string, IncomingHttpHeaders]>([
    ["an empty header", { authorization: "" }],
    ["no token", { authorization: "Bearer" }],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["two tokens", { authorization: "Bearer a b" }],
    ["a key that is none", { "x-api-key": "abc" }],
    ["an empty key", { "x-api-key": "" }],
    ["two keys", { "x-api-key": `${live.text}, ${live.text}` }],
    ["a key beside a token", { "x-api-key": live.text, authorization: `Bearer ${live.text}` }],
  ])("%s", async (_, headers) => {
    await caller.expectUnrecognised(caller.ask(headers), /^(?:MALFORMED|TWO_CREDENTIALS)$/, "");
  });
});
