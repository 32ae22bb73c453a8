import {
  besideOthersFault,
  beyondPresentOverlaps,
  domainChangeFaults,
  domainDraftFaults,
} from "../../../../../subgraphs/procurement-plans/rules/domains/domain-draft";

const draft = { name: "Papier", description: "", cpvPrefixes: ["3019", "2282"] };

describe("domainDraftFaults", () => {
  test.each<[string, Partial<typeof draft>, string | null]>([
    ["a domain that is right", {}, null],
    ["a name of spaces", { name: " " }, "TEXT_EMPTY name"],
    ["no prefix", { cpvPrefixes: [] }, "NO_PREFIX cpvPrefixes"],
    ["a prefix twice", { cpvPrefixes: ["30", "22", "30"] }, "PREFIX_TWICE cpvPrefixes.2"],
    ["a prefix within another", { cpvPrefixes: ["301", "3019"] }, "PREFIX_TWICE cpvPrefixes.1"],
    ["a prefix around another", { cpvPrefixes: ["3019", "301"] }, "PREFIX_TWICE cpvPrefixes.1"],
    ["neighbours", { cpvPrefixes: ["301", "302"] }, null],
    ["fifty prefixes", { cpvPrefixes: prefixes(50) }, null],
    ["fifty-one prefixes", { cpvPrefixes: prefixes(51) }, "TOO_MANY_PREFIXES cpvPrefixes"],
  ])("%s", (_, difference, expected) => {
    const [fault = null] = domainDraftFaults({ ...draft, ...difference });
    expect(fault === null ? null : `${fault.code} ${fault.path.slice(1).join(".")}`).toBe(expected);
  });
});

describe("domainChangeFaults", () => {
  test.each<[string, readonly string[], string | null]>([
    ["the same prefixes", ["2282", "3019"], null],
    ["one more", ["3019", "2282", "39"], null],
    ["a shorter one", ["30", "2282"], null],
    ["a longer one", ["30191", "2282"], "PREFIX_LEFT_OUT cpvPrefixes"],
    ["one less", ["3019"], "PREFIX_LEFT_OUT cpvPrefixes"],
    ["none", [], "NO_PREFIX cpvPrefixes"],
  ])("%s", (_, cpvPrefixes, expected) => {
    const [fault = null] = domainChangeFaults({ ...draft, cpvPrefixes }, draft);
    expect(fault === null ? null : `${fault.code} ${fault.path.slice(1).join(".")}`).toBe(expected);
  });

  test("names the prefix that is missing", () => {
    const [fault] = domainChangeFaults({ ...draft, cpvPrefixes: ["3019"] }, draft);
    expect(fault?.message).toBe(
      "Le préfixe 2282 ne peut pas être retiré : des besoins peuvent en dépendre. Gardez-le, ou donnez-en un plus court.",
    );
  });
});

describe("beyondPresentOverlaps", () => {
  test("leaves out what a domain shares with others already", () => {
    const others = [{ name: "Fournitures", cpvPrefixes: ["30", "39", "228"] }];
    expect(beyondPresentOverlaps(others, draft)).toEqual([{ name: "Fournitures", cpvPrefixes: ["39"] }]);
  });
});

describe("besideOthersFault", () => {
  const others = [
    { name: "Fournitures", cpvPrefixes: ["391", "3012"] },
    { name: "Nettoyage", cpvPrefixes: ["9091"] },
  ];

  test.each([
    ["beside the others", ["3019"], false, null],
    ["within another", ["90911"], false, "DOMAINS_OVERLAP cpvPrefixes.0"],
    ["around another", ["3019", "30"], false, "DOMAINS_OVERLAP cpvPrefixes.1"],
    ["the same prefix", ["391"], false, "DOMAINS_OVERLAP cpvPrefixes.0"],
    ["the same prefix, meant", ["391"], true, null],
  ])("a domain %s", (_, cpvPrefixes, isOverlapIntended, expected) => {
    const fault = besideOthersFault({ name: "Papier", cpvPrefixes }, others, { isOverlapIntended });
    expect(fault === null ? null : `${fault.code} ${fault.path.slice(1).join(".")}`).toBe(expected);
  });

  test("says which prefixes overlap, and whose they are", () => {
    const fault = besideOthersFault({ name: "Papier", cpvPrefixes: ["30"] }, others, {
      isOverlapIntended: false,
    });
    expect(fault?.message).toBe(
      "Le préfixe 30 recouvre le préfixe 3012 de votre domaine « Fournitures » : choisissez-en un autre, ou confirmez que les deux se recouvrent.",
    );
  });

  test("a name is taken whatever its case, even where the overlap is meant", () => {
    const named = { name: " NETTOYAGE ", cpvPrefixes: ["99"] };
    expect(besideOthersFault(named, others, { isOverlapIntended: true })?.code).toBe("NAME_TAKEN");
  });
});

function prefixes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (10 + index).toString());
}
