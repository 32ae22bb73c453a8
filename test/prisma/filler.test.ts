import { sqltag as sql } from "@prisma/client/runtime/client";
import { filler, type Filler } from "../../prisma/filler";
import { openLabelsClient, type LabelsTransaction } from "../support/labels-client";
import { openTestStore, type TestStore } from "../support/test-store";

type Fill = (db: LabelsTransaction) => Promise<void>;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await store.database.script("CREATE TABLE public.filled (value text)");
});
beforeEach(() =>
  store.database.script("DELETE FROM territorial_labels.applied_fill; DELETE FROM public.filled;"),
);
afterAll(() => store.close());

const insert: Fill = async (db) => {
  await db.$executeRaw(sql`INSERT INTO public.filled VALUES ('row')`);
};

async function filling<T>(
  demo: Fill,
  work: (opened: Filler) => Promise<T>,
  before?: () => Promise<void>,
): Promise<T> {
  const opened = filler({
    client: openLabelsClient(store.database),
    schema: "territorial_labels",
    contents: { demo },
    ...(before === undefined ? {} : { before: { demo: before } }),
  });
  return work(opened).finally(() => opened.close());
}

async function count(table: string): Promise<number> {
  const [row] = await store.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? -1;
}

describe("filler", () => {
  test("fills once, and says whether it did", async () => {
    const outcomes = await filling(insert, async (opened) => [
      await opened.fillOnce("demo"),
      await opened.fillOnce("demo"),
    ]);
    expect(outcomes).toEqual([true, false]);
    expect(await count("public.filled")).toBe(1);
  });

  test("does nothing for a content that the subgraph does not have", async () => {
    expect(await filling(insert, (opened) => opened.fillOnce("reference"))).toBe(false);
    expect(await count("territorial_labels.applied_fill")).toBe(0);
  });

  test("leaves neither mark nor row of a fill that throws, so that the next start begins it again", async () => {
    const cutShort: Fill = async (db) => {
      await insert(db);
      throw new Error("cut short");
    };
    await expect(filling(cutShort, (opened) => opened.fillOnce("demo"))).rejects.toThrow("cut short");
    expect([await count("public.filled"), await count("territorial_labels.applied_fill")]).toEqual([0, 0]);
    expect(await filling(insert, (opened) => opened.fillOnce("demo"))).toBe(true);
    expect(await count("public.filled")).toBe(1);
  });

  test("does what comes before at each start, and fills nothing when that fails", async () => {
    const steps: string[] = [];
    const note = async () => {
      steps.push("before");
    };
    const outcomes = await filling(
      insert,
      async (opened) => [await opened.fillOnce("demo"), await opened.fillOnce("demo")],
      note,
    );
    expect([outcomes, steps.length]).toEqual([[true, false], 2]);
    await store.database.script("DELETE FROM territorial_labels.applied_fill");
    const failing = filling(
      insert,
      (opened) => opened.fillOnce("demo"),
      () => Promise.reject(new Error("before failed")),
    );
    await expect(failing).rejects.toThrow("before failed");
    expect(await count("territorial_labels.applied_fill")).toBe(0);
  });

  test("lets several programs at once fill once between them", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 3 }, () => filling(insert, (opened) => opened.fillOnce("demo"))),
    );
    expect(outcomes.toSorted()).toEqual([false, false, true]);
    expect(await count("public.filled")).toBe(1);
  });

  test("hands the fill to whoever waited when the first one fails", async () => {
    let isFirst = true;
    const firstFails: Fill = async (db) => {
      await insert(db);
      const fails = isFirst;
      isFirst = false;
      if (fails) throw new Error("the first failed");
    };
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => filling(firstFails, (opened) => opened.fillOnce("demo"))),
    );
    expect(
      outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value : "failed")).toSorted(),
    ).toEqual(["failed", true]);
    expect(await count("public.filled")).toBe(1);
  });
});
