import { readsWhatWasLearnt } from "../../../../subgraphs/supplier-relations/rules/consultation-notes";

const consultation = { organisation: "212703755", pool: "200089456" };
const buyer = { organisation: "212707012", roles: ["BUYER"], pools: ["200089456"] };

describe("what a buyer learnt from a supplier", () => {
  test.each([
    [
      "the buyer's organisation, whatever the role",
      consultation,
      { organisation: "212703755", roles: [], pools: [] },
      true,
    ],
    ["a buyer of the intercommunality that it is shared with", consultation, buyer, true],
    ["one who does not buy there", consultation, { ...buyer, roles: ["ADMINISTRATOR", "SUPPLIER"] }, false],
    [
      "a buyer from elsewhere, though the consultation is public",
      consultation,
      { ...buyer, pools: ["200023414"] },
      false,
    ],
    [
      "a buyer, of a consultation shared with no intercommunality",
      { ...consultation, pool: null },
      buyer,
      false,
    ],
    ["a competitor", consultation, { organisation: "900200015", roles: ["SUPPLIER"], pools: [] }, false],
    [
      "nobody in particular, even inside the intercommunality",
      consultation,
      { ...buyer, organisation: null },
      false,
    ],
  ])("%s", (_, whose, reader, isRead) => {
    expect(readsWhatWasLearnt(whose, reader)).toBe(isRead);
  });
});
