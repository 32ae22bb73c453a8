import type { Sql } from "@prisma/client/runtime/client";
import { frenchFold, frenchSort, likePattern } from "../../../shared/pagination/french-sort";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function sorted(names: readonly string[]): Promise<readonly string[]> {
  const { expression } = frenchSort("name");
  const rows = await store.database.query<{ name: string }>(
    `SELECT name FROM unnest($1::text[]) AS given(name) ORDER BY (${expression.sql})`,
    [names],
  );
  return rows.map(({ name }) => name);
}

async function found(name: string, searched: string): Promise<boolean> {
  const fold: Sql = frenchFold("name");
  const [row] = await store.database.query<{ found: boolean }>(
    `SELECT ${fold.sql} LIKE $2 AS found FROM (SELECT $1::text AS name) given`,
    [name, likePattern(searched)],
  );
  return row?.found ?? false;
}

describe("frenchSort", () => {
  test("files letters without regard to case or accents", async () => {
    expect(await sorted(["Évreux", "Ézy", "Elbeuf", "éclos", "Zurich", "Eure", "aubevoye"])).toEqual([
      "aubevoye",
      "éclos",
      "Elbeuf",
      "Eure",
      "Évreux",
      "Ézy",
      "Zurich",
    ]);
  });

  test("files ligatures as the letters that they join", async () => {
    expect(await sorted(["Offranville", "Œuilly", "Oberlin", "œdème", "Laon", "Lægon"])).toEqual([
      "Lægon",
      "Laon",
      "Oberlin",
      "œdème",
      "Œuilly",
      "Offranville",
    ]);
  });
});

describe("likePattern", () => {
  test.each([
    ["Val-de-Reuil", "de-reu"],
    ["Évreux", "evreux"],
    ["Evreux", "ÉVREUX"],
    ["L'Haÿ-les-Roses", "hay"],
    ["Bœurs-en-Othe", "boeurs"],
    ["BOEURS", "Bœurs"],
    ["Œuilly", "œuil"],
    ["Cañon", "canon"],
    ["Canon", "CAÑON"],
    ["Évreux", "e\u0301v"],
    ["100 % bio", "100 %"],
    ["lot_2", "t_2"],
    ["a\\b", "a\\b"],
  ])("finds in « %s » the text « %s »", async (name, searched) => {
    expect(await found(name, searched)).toBe(true);
  });

  test.each([
    ["100 euros", "100%"],
    ["lot 2", "lot_2"],
    ["ab", "a\\b"],
    ["Louviers", "louvres"],
  ])("does not find in « %s » the text « %s »", async (name, searched) => {
    expect(await found(name, searched)).toBe(false);
  });

  test("folds every commune's name as the database does", async () => {
    const [row] = await store.database.query<{ names: readonly string[] }>(
      `SELECT array_agg(DISTINCT name) AS names FROM territorial_labels.territory`,
    );
    for (const name of row?.names ?? []) expect(await found(name, name)).toBe(true);
  });
});
