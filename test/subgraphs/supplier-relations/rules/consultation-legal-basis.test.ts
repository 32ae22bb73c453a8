import { consultationLegalBasisOn } from "../../../../subgraphs/supplier-relations/rules/consultation-legal-basis";

describe("the text that allows to consult the market", () => {
  const decree = "Décret n° 2016-360 du 25 mars 2016 relatif aux marchés publics, article 4";
  const code = "Code de la commande publique, article R2111-1";
  test.each([
    ["the day before the decree is in force", "2016-03-31", null],
    ["its first day", "2016-04-01", decree],
    ["its last day", "2019-03-31", decree],
    ["the first day of the code", "2019-04-01", code],
    ["today", "2026-11-23", code],
  ])("%s", (_, day, basis) => {
    expect(consultationLegalBasisOn(day)).toBe(basis);
  });
});
