import { intercommunality, type Intercommunality } from "../../prisma/administrative-divisions";
import { loadOrganisations } from "../../prisma/load-organisations";
import { openTestStore, type TestStore } from "../support/test-store";

const agglomeration = "200089456";
const louviers = "212703755";

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

function published(siren: string): Intercommunality {
  const found = intercommunality(siren);
  if (found === null) throw new Error(`${siren} is published`);
  return found;
}

const seineEure = published(agglomeration);

/** Memberships as lines: "organisation intercommunality from until". */
async function memberships(where = "true"): Promise<readonly string[]> {
  const rows = await store.database.query<{ line: string }>(
    `SELECT concat_ws(' ', organisation, intercommunality, coalesce(valid_from::text, '-'), coalesce(valid_until::text, '-')) AS line
     FROM organisations.membership WHERE ${where} ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

describe("loadOrganisations", () => {
  test("makes each commune a member, and the intercommunality of itself", async () => {
    const lines = await memberships();
    expect(lines).toHaveLength(61);
    expect(lines).toContain(`${agglomeration} ${agglomeration} 2019-09-01 -`);
    expect(lines).toContain(`${louviers} ${agglomeration} 2019-09-01 -`);
  });

  test("changes nothing when run twice", async () => {
    const before = await memberships();
    await loadOrganisations(store.database, seineEure);
    expect(await memberships()).toEqual(before);
  });

  test("leaves a recorded departure as it is", async () => {
    await store.database.query(
      "UPDATE organisations.membership SET valid_until = '2026-01-31' WHERE organisation = $1",
      [louviers],
    );
    await loadOrganisations(store.database, seineEure);
    expect(await memberships(`organisation = '${louviers}'`)).toEqual([
      `${louviers} ${agglomeration} 2019-09-01 2026-01-31`,
    ]);
  });

  test("does not say since when where that is not known", async () => {
    const other = published("200023414");
    await loadOrganisations(store.database, other);
    const lines = await memberships(`intercommunality = '${other.code}'`);
    expect(lines).toHaveLength(other.members.length + 1);
    expect(lines.every((line) => line.endsWith(" - -"))).toBe(true);
  });

  test("takes a commune found in another intercommunality out of the one before", async () => {
    const other = published("200023414");
    const [moved] = seineEure.members;
    if (moved === undefined) throw new Error("The agglomeration has members");
    await loadOrganisations(store.database, { ...other, members: [moved] });
    const open = await memberships(`organisation = '${moved.siren}' AND valid_until IS NULL`);
    expect(open).toEqual([`${moved.siren} ${other.code} - -`]);
    expect(await memberships(`organisation = '${moved.siren}'`)).toHaveLength(2);
  });
});
