import { claimedIdentity, type ClaimMap } from "../../../gateway/access/claimed-identity";

const map: ClaimMap = { organisationClaim: "siret", rolesClaim: "roles", roleMap: null };

describe("the identity that claims give", () => {
  test.each<[string, unknown, string | null]>([
    ["a SIREN", "212703755", "212703755"],
    ["a SIRET", "21270375500018", "212703755"],
    ["a SIRET written with spaces", "212 703 755 00018", "212703755"],
    ["a list of one", ["21270375500018"], "212703755"],
    ["several organisations", ["212703755", "200089456"], null],
    ["a SIREN with a wrong key", "212703756", null],
    ["a SIRET with a wrong key", "21270375500019", null],
    ["nobody's number", "000000000", null],
    ["a number", 212703755, null],
    ["an empty text", "", null],
    ["nothing", undefined, null],
    ["null", null, null],
  ])("finds the organisation in %s", (_, siret, expected) => {
    expect(claimedIdentity({ siret }, map).organisation).toBe(expected);
  });

  test("reads claims along a path, or under a name with dots", () => {
    const nested = { ...map, organisationClaim: "org.siren", rolesClaim: "resource_access.hub.roles" };
    expect(
      claimedIdentity(
        { org: { siren: "212703755" }, resource_access: { hub: { roles: ["BUYER"] } } },
        nested,
      ),
    ).toEqual({ organisation: "212703755", roles: ["BUYER"] });
    const named = { ...map, organisationClaim: "https://hub.example/siren" };
    expect(claimedIdentity({ "https://hub.example/siren": "212703755" }, named).organisation).toBe(
      "212703755",
    );
  });

  test("never reads what claims inherit", () => {
    expect(
      claimedIdentity({}, { ...map, organisationClaim: "constructor.name", rolesClaim: "__proto__" }),
    ).toEqual({
      organisation: null,
      roles: [],
    });
  });

  test.each<[string, unknown, readonly string[]]>([
    ["a list", ["BUYER", "SPECIFIER"], ["BUYER", "SPECIFIER"]],
    ["words", "BUYER SPECIFIER", ["BUYER", "SPECIFIER"]],
    ["a role twice", ["BUYER", "BUYER"], ["BUYER"]],
    ["roles of something else", ["offline_access", "buyer", "BUYER"], ["BUYER"]],
    ["no list of texts", [{ name: "BUYER" }, 1], []],
    ["nothing", undefined, []],
  ])("finds the roles in %s", (_, roles, expected) => {
    expect(claimedIdentity({ roles }, map).roles).toEqual(expected);
  });

  test("translates the provider's roles, and believes no other name once they are mapped", () => {
    const roleMap = new Map([["direction", ["BUYER", "ADMINISTRATOR"] as const]]);
    expect(claimedIdentity({ roles: ["direction", "COORDINATOR"] }, { ...map, roleMap }).roles).toEqual([
      "BUYER",
      "ADMINISTRATOR",
    ]);
  });
});
