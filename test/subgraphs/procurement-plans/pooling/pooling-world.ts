import type { TestStore } from "../../../support/test-store";

/** An intercommunality of tests, of which the demonstration knows nothing, and what it needs in 2027. */
export const pool = "200035665";

export const organisations = { a: "212703755", b: "212707012", c: "212702757" } as const;

export const sirets = { a: "21270375500018", b: "21270701200010", c: "21270275700015" } as const;

export type Who = keyof typeof organisations;

export interface LineOptions {
  readonly visibility?: "PRIVATE" | "POOLED" | "PUBLIC";
  readonly cpv?: string;
  readonly cents?: number;
  readonly status?: string;
  /** Days as SQL writes them: 'YYYY-MM-DD' with quotes, or NULL. */
  readonly days?: readonly [string, string, string];
  readonly considerations?: string;
  readonly since?: string;
  /** One of `domains`. */
  readonly domain?: string | null;
}

/** Purchasing domains that all see, of organisation a. */
export const domains = ["domaine-essai-1", "domaine-essai-2"] as const;

/** A plan of 2027 for each organisation, and the domains. */
export async function addPlansAndDomains(store: TestStore): Promise<void> {
  await addPlans(store);
  for (const id of domains) {
    await store.database.query(`
      INSERT INTO procurement_plans.purchasing_domain (id, organisation, visibility, pool, name, description, cpv_prefixes)
      VALUES ('${id}', '${organisations.a}', 'PUBLIC', '${pool}', '${id}', 'Essai', '{}')`);
  }
}

/** A plan of 2027 for each organisation. */
export async function addPlans({ database }: TestStore): Promise<void> {
  for (const who of ["a", "b", "c"] as const) {
    await database.query(`
      INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status)
      VALUES ('plan-${who}', '${organisations[who]}', 'POOLED', '${pool}', '${sirets[who]}', 2027, 'Essai', 'DRAFT')`);
  }
}

export async function addLine(
  { database }: TestStore,
  who: readonly [Who, string],
  options: LineOptions = {},
): Promise<void> {
  await database.query(insertionOf(who, options));
}

/** The statement that adds a line. */
export function insertionOf([who, name]: readonly [Who, string], options: LineOptions): string {
  const { visibility = "POOLED", cpv = "30197630", cents = 1_000_00, status = "OPEN" } = options;
  const { days = ["NULL", "NULL", "NULL"], considerations = "{}", since = "2026-11-02T09:00:00Z" } = options;
  const domain = options.domain == null ? "NULL, NULL" : `'${organisations.a}', '${options.domain}'`;
  return `
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      need, description, cpv_code, value_cents, nature, considerations, status, notice_on, start_on, latest_needed_on,
      duration_months, poolable_since, pooling_improved_at, domain_organisation, domain_id)
    VALUES ('${name}', '${organisations[who]}', '${visibility}', '${pool}', 'plan-${who}', '${sirets[who]}', 2027,
      'Papier', 'Papier', '${cpv}', ${cents.toString()}, 'GOODS', '${considerations}', '${status}', ${days.join(", ")},
      12, '${since}', '${since}', ${domain})`;
}
