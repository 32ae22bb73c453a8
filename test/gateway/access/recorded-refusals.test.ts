import { issueDevelopmentToken } from "../../../gateway/access/development-token";
import type { KeyHolder } from "../../../gateway/access/organisation-directory";
import { mintApiKey } from "../../../shared/access/api-key";
import { fakeDirectory, louviers } from "./support/fake-directory";
import { nowSeconds, signingKey, tokenOf, type TokenChange } from "./support/identity-provider";
import {
  developmentSecret as secret,
  now,
  providerAt,
  refusalOf,
  testIdentification,
  type TestIdentification,
} from "./support/test-identification";

const [expired, revoked] = [mintApiKey().text, mintApiKey().text];
const holder: KeyHolder = {
  ...{ id: "key-1", organisation: louviers, roles: ["BUYER"], scopes: ["READ"], pools: [] },
  status: "EXPIRED",
};

let caller: TestIdentification;
beforeAll(async () => {
  const keys = { [expired]: holder, [revoked]: { ...holder, status: "REVOKED" } as const };
  caller = await testIdentification({ directory: fakeDirectory(keys) });
});
beforeEach(() => {
  caller.noted.length = 0;
});
afterAll(() => caller.server.close());

describe("a refused credential that is genuine is told to the trail of its organisation", () => {
  test.each([
    ["an expired key", expired, "KEY_EXPIRED"],
    ["a revoked key", revoked, "KEY_REVOKED"],
  ])("%s", async (_, text, code) => {
    await refusalOf(caller.bearer(text));
    const party = { kind: "PROGRAM", subject: "key:key-1", organisation: louviers, entity: "key-1" };
    expect(caller.noted).toEqual([{ party, action: "Hub.identify", code, correlationId: "trace" }]);
  });

  test.each<[string, TokenChange, string]>([
    ["a token that is over", { claims: { exp: nowSeconds - 60 } }, "JWT_EXPIRED_EXP"],
    ["a token of the future", { claims: { nbf: nowSeconds + 60 } }, "JWT_CLAIM_VALIDATION_FAILED_NBF"],
    ["a token for somebody else", { claims: { aud: "another" } }, "JWT_CLAIM_VALIDATION_FAILED_AUD"],
    ["a token of another use", { header: { typ: "logout+jwt" } }, "WRONG_TYPE"],
    ["a role that it cannot give", { claims: { roles: ["COORDINATOR"] } }, "ROLE_NOT_HELD"],
  ])("%s", async (_, change, code) => {
    await refusalOf(caller.asPerson(change));
    const party = { kind: "PERSON", subject: "agent-1", organisation: louviers, entity: null };
    expect(caller.noted).toEqual([{ party, action: "Hub.identify", code, correlationId: "trace" }]);
  });

  test("a development token that is over", async () => {
    const issued = { secret, now: new Date(now.getTime() - 3 * 86_400_000), days: 1 };
    const identity = { subject: "essai", organisation: louviers, roles: ["BUYER"] };
    await refusalOf(caller.bearer(await issueDevelopmentToken(identity, issued)));
    expect(caller.noted).toMatchObject([{ party: { kind: "DEVELOPMENT", organisation: louviers } }]);
  });
});

describe("a credential that proves nothing is told to nobody's trail", () => {
  test("an unknown key, a malformed one, two at once", async () => {
    await refusalOf(caller.bearer(mintApiKey().text));
    await refusalOf(caller.bearer("hub_short"));
    await refusalOf(caller.ask({ "x-api-key": revoked, authorization: `Bearer ${revoked}` }));
    expect(caller.noted).toEqual([]);
  });

  test("a token whose claims nobody signed, whatever they say", async () => {
    const stranger = await signingKey("RS256", "rs256");
    for (const claims of [{}, { exp: nowSeconds - 60 }, { aud: "another" }, { roles: ["COORDINATOR"] }]) {
      await refusalOf(caller.asPerson({ claims }, stranger));
    }
    const [header = "", payload = ""] = (await tokenOf(caller.keyOf("RS256"))).split(".");
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
    for (const token of [`${unsigned}.${payload}.`, `${header}.${payload}.AAAA`]) {
      await refusalOf(caller.bearer(token));
    }
    expect(caller.noted).toEqual([]);
  });

  test("a person of no organisation, or of one that this hub does not know", async () => {
    await refusalOf(caller.asPerson({ claims: { siret: undefined } }));
    await refusalOf(caller.asPerson({ claims: { siret: "552032534" } }));
    expect(caller.noted).toEqual([]);
  });
});

describe("keys of the provider that cannot be used", () => {
  test.each([
    [
      "10 MB of them",
      () => `{"keys":[${`{"kty":"RSA","n":"${"A".repeat(1000)}"},`.repeat(10_000)}{}]}`,
      "IDENTITY_UNAVAILABLE",
    ],
    ["none", () => '{"keys":[]}', "UNAUTHENTICATED"],
  ])("%s: a person is neither taken for nobody nor let in", async (_, body, code) => {
    const served = await testIdentification();
    served.server.answer = (_request, response) => {
      response.setHeader("content-type", "application/json").end(body());
    };
    const identify = served.identifyWith({ provider: providerAt(served.server.url) });
    const refusal = await refusalOf(served.bearer(await tokenOf(served.keyOf("RS256")), identify));
    await served.server.close();
    expect(refusal).toMatchObject({ code });
    expect(served.noted).toEqual([]);
  });
});
