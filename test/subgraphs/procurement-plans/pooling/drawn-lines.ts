import * as fc from "fast-check";
import type { TestStore } from "../../../support/test-store";
import { domains, insertionOf, organisations, pool, type LineOptions, type Who } from "./pooling-world";

export interface DrawnLine {
  readonly who: Who;
  readonly name: string;
  readonly options: LineOptions;
}

const days = ["2027-01-15", "2027-02-01", "2027-03-10", "2027-05-31", "2027-09-30"] as const;
const classes = ["30197630", "30199000", "39160000", "55520000"] as const;

/** Lines of three organisations; a quarter of them private. */
export const drawnLines = fc
  .array(
    fc.record({
      who: fc.constantFrom("a", "b", "c"),
      visibility: fc.constantFrom("POOLED", "POOLED", "PUBLIC", "PRIVATE"),
      cpv: fc.constantFrom(...classes),
      domain: fc.constantFrom(null, ...domains),
      cents: fc.integer({ min: 0, max: 300_000_00 }),
      considerations: fc.constantFrom("{}", "{SOCIAL}", "{SOCIAL,ORGANIC}"),
      since: fc.constantFrom("2026-10-01T09:00:00Z", "2026-10-05T23:30:00Z", "2026-11-02T09:00:00Z"),
      days: fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days), fc.constantFrom(...days)),
      known: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    }),
    { minLength: 6, maxLength: 16 },
  )
  .map((drawn) =>
    drawn.map(({ who, days: three, known, ...options }, index): DrawnLine => {
      const [notice = "NULL", start = "NULL", latest = "NULL"] = three
        .toSorted()
        .map((day, at) => (known[at] === true ? `'${day}'` : "NULL"));
      return { who, name: `l${index.toString()}`, options: { ...options, days: [notice, start, latest] } };
    }),
  );

/** An edit as SQL writes it, of the line of a rank among those there are. */
export const drawnEdits = fc.array(
  fc.record({
    rank: fc.nat(15),
    change: fc.oneof(
      fc.integer({ min: 0, max: 300_000_00 }).map((cents) => `value_cents = ${cents.toString()}`),
      fc.constantFrom(...classes).map((code) => `cpv_code = '${code}'`),
      fc.constantFrom(...days).map((day) => `notice_on = NULL, start_on = NULL, latest_needed_on = '${day}'`),
      fc.constantFrom("POOLED", "PRIVATE").map((visibility) => `visibility = '${visibility}'`),
      fc.constantFrom("OPEN", "LAUNCHED").map((status) => `status = '${status}'`),
      fc
        .constantFrom("NULL", `'${domains[0]}'`, `'${domains[1]}'`)
        .map(
          (id) =>
            `domain_id = ${id}, domain_organisation = ${id === "NULL" ? "NULL" : `'${organisations.a}'`}`,
        ),
      fc.constant("need = 'Ramettes'"),
      fc.constant(null),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Nothing but these lines, inserted in this order. */
export async function onlyThese(store: TestStore, lines: readonly DrawnLine[]): Promise<void> {
  const statements = lines.map(({ who, name, options }) => insertionOf([who, name], options));
  await store.database.script(
    [
      `DELETE FROM procurement_plans.planned_procurement WHERE pool = '${pool}' AND plan_id LIKE 'plan-%'`,
      ...statements,
    ].join(";"),
  );
}

/** Changes a line as a request of its organisation would, or withdraws it when the change is null. */
export async function edited({ database }: TestStore, line: DrawnLine, change: string | null): Promise<void> {
  const statement =
    change === null
      ? "DELETE FROM procurement_plans.planned_procurement"
      : `UPDATE procurement_plans.planned_procurement SET version = version + 1, ${change}`;
  await database.script(`
    SET LOCAL ROLE hub_procurement_plans;
    SELECT set_config('hub.organisation', '${organisations[line.who]}', true), set_config('hub.pools', '${pool}', true);
    ${statement} WHERE id = '${line.name}';`);
}
