import * as fc from "fast-check";
import type { Caller } from "../../../../shared/access/caller";
import { roles } from "../../../../shared/access/roles";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { drawnEdits, drawnLines, edited, onlyThese } from "./drawn-lines";
import { addPlansAndDomains, organisations, pool, type Who } from "./pooling-world";

const check = { seed: 20261123, numRuns: 12 };
const everybody = ["a", "b", "c"] as const;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await addPlansAndDomains(store);
});
afterAll(() => store.close());
jest.setTimeout(120_000);

interface Found {
  readonly id: string;
  readonly organisationCount: number;
  readonly value: { readonly amount: string };
  readonly lastDayToJoin: string;
  readonly appearedOn: string;
  readonly improvedOn: string;
  readonly lines: {
    readonly nodes: readonly { readonly id: string; readonly value: { readonly amount: string } }[];
  };
  readonly participants: {
    readonly nodes: readonly {
      readonly buyer: { readonly siret: string };
      readonly value: { readonly amount: string };
    }[];
  };
}

/** Everything that the graph says of the opportunities, but what the organisation decided. */
const selection = `{ id basis subject cpvClass organisationCount lineCount value { amount } quantities { amount unit }
  windowFrom windowUntil lastDayToJoin undatedLineCount appearedOn improvedOn domain { id } lawOn explanation
  considerations { consideration organisationCount } rank { score reasons { points reason } }
  procedureTogether { procedure reason } levers { kind reason legalBasis { article } }
  participants { nodes { lineCount buyer { siret } value { amount } procedureAlone { procedure reason } } }
  lines { nodes { id value { amount } } } }`;

async function seenBy(who: Who, joinableOn = "2026-11-23"): Promise<readonly Found[]> {
  const caller: Caller = {
    ...{ kind: "PERSON", subject: "person-1", organisation: organisations[who], pools: [pool], roles },
  };
  const { data, errors } = await queryRunner(procurementPlans, store, { caller })(
    `{ poolingOpportunities(territory: "${pool}" filter: { joinableOn: "${joinableOn}" }) { nodes ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return (data?.["poolingOpportunities"] as { readonly nodes: readonly Found[] }).nodes;
}

describe("the opportunities of the store", () => {
  test("nothing private of another weighs: they are those of a world where it does not exist", async () => {
    await fc.assert(
      fc.asyncProperty(drawnLines, async (lines) => {
        for (const who of everybody) {
          await onlyThese(store, lines);
          const seen = await seenBy(who);
          await onlyThese(
            store,
            lines.filter((line) => line.who === who || line.options.visibility !== "PRIVATE"),
          );
          expect(seen).toEqual(await seenBy(who));
        }
      }),
      check,
    );
  });

  test("are symmetric: without private lines, every buyer is told the same", async () => {
    await fc.assert(
      fc.asyncProperty(drawnLines, async (lines) => {
        await onlyThese(
          store,
          lines.filter(({ options }) => options.visibility !== "PRIVATE"),
        );
        const [first, ...others] = [await seenBy("a"), await seenBy("b"), await seenBy("c")];
        for (const other of others) expect(other).toEqual(first);
      }),
      check,
    );
  });

  test("do not depend on the order in which lines were inserted", async () => {
    const inTwoOrders = drawnLines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines], { minLength: lines.length })),
    );
    await fc.assert(
      fc.asyncProperty(inTwoOrders, async ([lines, shuffled]) => {
        await onlyThese(store, lines);
        const before = await seenBy("a");
        await onlyThese(store, shuffled);
        expect(await seenBy("a")).toEqual(before);
      }),
      check,
    );
  });

  test("after any edits are those of the same rows inserted anew, apart from the days on which they came", async () => {
    await fc.assert(
      fc.asyncProperty(drawnLines, drawnEdits, async (lines, edits) => {
        await onlyThese(store, lines);
        for (const { rank, change } of edits) {
          const line = lines[rank % lines.length];
          if (line !== undefined) await edited(store, line, change);
        }
        const before = [await seenBy("a"), await seenBy("b")];
        await insertedAnew();
        const after = [await seenBy("a"), await seenBy("b")];
        expect(after.map(withoutDays)).toEqual(before.map(withoutDays));
      }),
      check,
    );
  });

  test("add up, are of several organisations, and can still be joined on the day asked about", async () => {
    let seen = 0;
    const day = fc.constantFrom(
      "2026-11-23",
      "2027-01-15",
      "2027-01-16",
      "2027-03-10",
      "2027-06-01",
      "2027-12-31",
    );
    await fc.assert(
      fc.asyncProperty(drawnLines, day, async (lines, on) => {
        await onlyThese(store, lines);
        const all = await seenBy("b", on);
        seen += all.length;
        for (const found of all) {
          expect(found.organisationCount).toBeGreaterThan(1);
          expect(found.lastDayToJoin >= on).toBe(true);
          expect(summed(found.lines.nodes)).toBe(cents(found.value));
          expect(summed(found.participants.nodes)).toBe(cents(found.value));
        }
      }),
      check,
    );
    expect(seen).toBeGreaterThan(0);
  });
});

/** The same rows in new ones, as if they had all just been written. */
async function insertedAnew(): Promise<void> {
  const columns = await store.database.query<{ readonly name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'procurement_plans'
       AND table_name = 'planned_procurement' AND column_name NOT IN ('poolable_since', 'pooling_improved_at', 'version')`,
  );
  const names = columns.map(({ name }) => name).join(", ");
  const own = `pool = '${pool}' AND plan_id LIKE 'plan-%'`;
  await store.database.script(`
    CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM procurement_plans.planned_procurement WHERE ${own};
    DELETE FROM procurement_plans.planned_procurement WHERE ${own};
    INSERT INTO procurement_plans.planned_procurement (${names}) SELECT ${names} FROM kept ORDER BY id DESC;`);
}

/** The identifier names the oldest line, which the days tell. */
function withoutDays(found: readonly Found[]) {
  return found
    .map(({ id: _, appearedOn: _appeared, improvedOn: _improved, ...rest }) => rest)
    .toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

function summed(nodes: readonly { readonly value: { readonly amount: string } }[]): bigint {
  return nodes.reduce((total, { value }) => total + cents(value), 0n);
}

function cents({ amount }: { readonly amount: string }): bigint {
  return BigInt(amount.replace(".", ""));
}
