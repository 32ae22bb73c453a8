import { readFileSync } from "node:fs";
import fc from "fast-check";
import { intercommunality } from "../../prisma/administrative-divisions";
import { loadIntercommunality } from "../../prisma/load-intercommunality";
import { isInseeCode } from "../../shared/kernel/insee-code";
import { isSiren } from "../../shared/kernel/siren";
import { StartupError } from "../../shared/runtime/startup-error";
import { openTestStore, type TestStore } from "../support/test-store";

const seineEure = "200089456";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

interface LoadedTerritory {
  readonly code: string;
  readonly kind: string;
  readonly siren: string;
  readonly population: number;
}

async function load(siren: string): Promise<string> {
  const lines: string[] = [];
  await loadIntercommunality(store.database, siren, (line) => lines.push(line));
  return lines.join("\n");
}

function members(siren: string): Promise<readonly LoadedTerritory[]> {
  return store.database.query(
    "SELECT * FROM territorial_labels.territory WHERE member_of_code = $1 ORDER BY code",
    [siren],
  );
}

function everything(): Promise<readonly unknown[]> {
  return store.database.query("SELECT * FROM territorial_labels.territory ORDER BY code");
}

interface Published {
  readonly code: string;
  readonly membres: readonly { readonly code: string }[];
}

const path = require.resolve("@etalab/decoupage-administratif/data/epci.json");
const published = JSON.parse(readFileSync(path, "utf8")) as readonly Published[];
const otherSirens = published.map(({ code }) => code).filter((code) => code !== seineEure);

describe("loadIntercommunality", () => {
  test("knows the 1,255 intercommunalities", () => {
    expect(otherSirens).toHaveLength(1254);
  });

  test("loads the Seine-Eure agglomeration with its 60 communes", async () => {
    expect(await load(seineEure)).toBe("CA Seine-Eure : 60 communes chargées");
    const communes = await members(seineEure);
    expect(communes).toHaveLength(60);
    expect(communes).toContainEqual(
      expect.objectContaining({
        code: "27375",
        name: "Louviers",
        kind: "COMMUNE",
        departement: "27",
        siren: "212703755",
      }),
    );
    expect(communes.reduce((sum, { population }) => sum + population, 0)).toBe(104_950);
  });

  test("changes nothing the second time", async () => {
    const before = await everything();
    await load(seineEure);
    expect(await everything()).toEqual(before);
  });

  test("brings back up to date what was changed since, and forgets nothing of its history", async () => {
    const before = await everything();
    await store.database.query(
      "UPDATE territorial_labels.territory SET name = 'x', population = 1 WHERE code = '27375'",
    );
    await load(seineEure);
    expect(await everything()).toEqual(before);
  });

  test("loads five other intercommunalities beside it, whichever they are", async () => {
    const [drawn = []] = fc.sample(fc.shuffledSubarray(otherSirens, { minLength: 5, maxLength: 5 }), {
      numRuns: 1,
      seed: 20261101,
    });
    expect(drawn).toHaveLength(5);
    for (const siren of [...drawn, ...drawn]) {
      const expected = intercommunality(siren);
      expect(await load(siren)).toBe(`${expected?.name} : ${expected?.members.length} communes chargées`);
    }
    for (const siren of drawn) {
      const communes = await members(siren);
      expect(communes.map(({ code }) => code)).toEqual(
        intercommunality(siren)
          ?.members.map(({ code }) => code)
          .toSorted(),
      );
      expect(communes.every(({ code, siren: its }) => isInseeCode(code) && isSiren(its))).toBe(true);
    }
    expect(await members(seineEure)).toHaveLength(60);
  });

  test("loads those of the overseas départements, whose numbers have three digits", async () => {
    const overseas =
      published.find(({ membres }) => membres.some(({ code }) => code.startsWith("974")))?.code ?? "";
    await load(overseas);
    expect(await members(overseas)).toContainEqual(expect.objectContaining({ departement: "974" }));
  });

  test("lets two programs load the same one at once", async () => {
    const before = await everything();
    await Promise.all([load(seineEure), load(seineEure)]);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ["the SIREN of nobody", "123456782"],
    ["the SIREN of a commune", "212703755"],
    ["a predecessor that no longer exists", "200035665"],
    ["no SIREN at all", "'; DROP TABLE x"],
    ["nothing", ""],
  ])("refuses %s in one line, and changes nothing", async (_, siren) => {
    const before = await everything();
    const refused = load(siren);
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(/^EPCI inconnu : .+$/);
    expect(await everything()).toEqual(before);
  });
});
