import { contactAccess } from "../../../../subgraphs/supplier-relations/rules/contact-access";

describe("who may read the contacts of a supplier", () => {
  const supplier = "900200015";
  test.each([
    [
      "an anonymous caller",
      { isAnonymous: true, organisation: null },
      { isAllowed: false, reason: "ANONYMOUS" },
    ],
    [
      "an anonymous caller that claims the supplier's SIREN",
      { isAnonymous: true, organisation: supplier },
      { isAllowed: false, reason: "ANONYMOUS" },
    ],
    [
      "a signed-in caller without an organisation",
      { isAnonymous: false, organisation: null },
      { isAllowed: false, reason: "NO_ORGANISATION" },
    ],
    [
      "the supplier itself",
      { isAnonymous: false, organisation: supplier },
      { isAllowed: true, reason: "OWN_ORGANISATION" },
    ],
    [
      "a signed-in buyer",
      { isAnonymous: false, organisation: "212703755" },
      { isAllowed: true, reason: "SIGNED_IN_ORGANISATION" },
    ],
  ])("%s", (_, reader, access) => {
    expect(contactAccess(reader, supplier)).toEqual(access);
  });
});
