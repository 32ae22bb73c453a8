import fc from "fast-check";
import { isSortValue } from "../../../shared/pagination/sort-value";
import { openTestStore, type TestStore } from "../../support/test-store";

const types = ["text", "date", "timestamptz", "integer", "bigint", "numeric"] as const;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** How PostgreSQL writes a value of a type, which is what a cursor holds. */
async function written(type: string, value: string): Promise<string> {
  const [row] = await store.database.query<{ text: string }>(`SELECT ($1::text::${type})::text AS text`, [
    value,
  ]);
  return row?.text ?? "";
}

describe("isSortValue", () => {
  test.each([
    ["date", "2024-02-29"],
    ["date", "0001-01-01"],
    ["date", "infinity"],
    ["timestamptz", "2026-11-23T09:00:00.123Z"],
    ["timestamptz", "1890-07-14T12:00:00.000001Z"],
    ["timestamptz", "-infinity"],
    ["integer", "-2147483648"],
    ["integer", "2147483647"],
    ["bigint", "-9223372036854775808"],
    ["bigint", "9223372036854775807"],
    ["numeric", "-1234567890123456789012.000100"],
    ["text", "Les Damps"],
  ] as const)("accepts what PostgreSQL writes for a %s: %s", async (type, value) => {
    expect(isSortValue(await written(type, value), type)).toBe(true);
  });

  test.each(["Asia/Kolkata", "America/St_Johns", "Europe/Paris"])(
    "accepts an instant as written in %s",
    async (zone) => {
      const [row] = await store.database.query<{ text: string }>(
        `SELECT set_config('TimeZone', $1, true), '2026-11-23T09:00:00Z'::timestamptz::text AS text`,
        [zone],
      );
      expect(isSortValue(row?.text ?? "", "timestamptz")).toBe(true);
    },
  );

  test.each([
    ["date", "abc"],
    ["date", ""],
    ["date", "2023-02-29"],
    ["date", "0000-01-01"],
    ["date", "2026-1-1"],
    ["date", "2026-01-01; DROP TABLE territory"],
    ["timestamptz", "2026-01-01"],
    ["timestamptz", "2026-01-01 25:00:00+00"],
    ["timestamptz", "2026-02-30 10:00:00+00"],
    ["timestamptz", "2026-01-01 10:00:00+99"],
    ["integer", "2147483648"],
    ["integer", "1.5"],
    ["bigint", "9223372036854775808"],
    ["bigint", "１２"],
    ["numeric", "1e400000"],
    ["numeric", "NaN"],
  ] as const)("refuses for a %s: %j", (type, text) => {
    expect(isSortValue(text, type)).toBe(false);
  });

  test("accepts no text that PostgreSQL would refuse to read", async () => {
    const digits = fc.stringMatching(/^[-0-9:+. eE]{0,24}$/);
    const day = fc
      .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
      .map(([year, month, dayOfMonth]) =>
        [
          year.toString().padStart(4, "0"),
          month.toString().padStart(2, "0"),
          dayOfMonth.toString().padStart(2, "0"),
        ].join("-"),
      );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), fc.oneof(digits, day), async (type, text) => {
        fc.pre(isSortValue(text, type));
        await written(type, text);
      }),
      { numRuns: 200 },
    );
  });
});
