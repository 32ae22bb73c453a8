import {
  unequalInformation,
  warningOf,
  type Contact,
} from "../../../../subgraphs/supplier-relations/rules/unequal-information";

let made = 0;
function contact(supplierSiret: string, told: readonly string[], reversesId: string | null = null): Contact {
  made += 1;
  return { id: `contact-${made.toString()}`, supplierSiret, told, reversesId };
}

describe("unequal information", () => {
  test("nothing to warn of when all were told the same, in whatever order and case", () => {
    expect(
      unequalInformation([
        contact("A", ["Deux lots", "Visite possible"]),
        contact("B", ["visite  possible.", "DEUX LOTS"]),
      ]),
    ).toEqual([]);
  });

  test("what one supplier was told and the others were not is named, with who knows and who does not", () => {
    expect(
      unequalInformation([
        contact("A", ["Deux lots"]),
        contact("B", ["Deux lots", "Budget 100 k€"]),
        contact("C", ["Deux lots"]),
      ]),
    ).toEqual([{ information: "Budget 100 k€", toldTo: ["B"], notToldTo: ["A", "C"] }]);
  });

  test("it ends when the others are told later", () => {
    const ledger = [contact("A", ["Budget"]), contact("B", [])];
    expect(unequalInformation(ledger)).toHaveLength(1);
    expect(unequalInformation([...ledger, contact("B", ["Budget"])])).toEqual([]);
  });

  test("an entry that was reversed neither informs nor contacts", () => {
    const wrong = contact("B", ["Budget"]);
    expect(
      unequalInformation([contact("A", ["Deux lots"]), wrong, contact("B", ["Budget"], wrong.id)]),
    ).toEqual([]);
  });

  test("a single supplier contacted, or none, is told nothing more than the others", () => {
    expect(unequalInformation([])).toEqual([]);
    expect(unequalInformation([contact("A", ["Budget"]), contact("A", ["Délais"])])).toEqual([]);
  });

  test.each([
    [["B"], "1 autre fournisseur consulté"],
    [["B", "C"], "2 autres fournisseurs consultés"],
  ])("the warning counts the others", (notToldTo, words) => {
    expect(warningOf({ information: "Budget", toldTo: ["A"], notToldTo })).toContain(words);
  });
});
