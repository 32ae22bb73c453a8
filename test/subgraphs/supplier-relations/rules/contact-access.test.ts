import { roles, type Role } from "../../../../shared/access/roles";
import {
  contactAccess,
  type ContactReader,
} from "../../../../subgraphs/supplier-relations/rules/contact-access";

const supplier = "900200015";
const other: ContactReader = { isAnonymous: false, organisation: "212703755", roles: [] };

describe("who may read the contacts of a supplier", () => {
  test.each<[string, Partial<ContactReader>, string]>([
    ["an anonymous caller", { isAnonymous: true, organisation: null }, "ANONYMOUS"],
    [
      "an anonymous caller that claims the supplier's SIREN and roles",
      { isAnonymous: true, organisation: supplier, roles },
      "ANONYMOUS",
    ],
    ["a buyer without an organisation", { organisation: null, roles: ["BUYER"] }, "NO_ORGANISATION"],
    ["somebody without a role", {}, "NOT_A_BUYER"],
    ["another supplier", { roles: ["SUPPLIER"] }, "NOT_A_BUYER"],
    ["the administrator of another supplier", { roles: ["SUPPLIER", "ADMINISTRATOR"] }, "NOT_A_BUYER"],
    ["the administrator of a commune, who does not buy", { roles: ["ADMINISTRATOR"] }, "NOT_A_BUYER"],
    ["a partner network", { roles: ["NETWORK_PARTNER"] }, "NOT_A_BUYER"],
    [
      "the administrator of a partner network",
      { roles: ["NETWORK_PARTNER", "ADMINISTRATOR"] },
      "NOT_A_BUYER",
    ],
  ])("not %s", (_, change, reason) => {
    expect(contactAccess({ ...other, ...change }, supplier)).toEqual({ isAllowed: false, reason });
  });

  test.each<[string, Partial<ContactReader>, string]>([
    ["the supplier itself, whatever the role", { organisation: supplier }, "OWN_ORGANISATION"],
    ...(["BUYER", "SPECIFIER", "COORDINATOR", "FACILITATOR", "CONTRACTING_OWNER"] satisfies Role[]).map(
      (role): [string, Partial<ContactReader>, string] => [`a ${role}`, { roles: [role] }, "BUYER"],
    ),
  ])("%s may", (_, change, reason) => {
    expect(contactAccess({ ...other, ...change }, supplier)).toEqual({ isAllowed: true, reason });
  });
});
