import { readFileSync } from "node:fs";
import type { Database } from "../../../shared/runtime/database";

/** The intercommunality whose opportunities are asked for: sixty communes. */
export const agglomeration = "200089456";

interface Intercommunality {
  readonly code: string;
  readonly membres: readonly { readonly code: string; readonly siren: string }[];
}

/**
 * Every intercommunality of France with its communes: a buyer and a plan of 2027 for each, five purchasing domains for
 * each intercommunality. The session is that of maintenance, without triggers, as a restored copy would be.
 */
export async function fillCountry(database: Database): Promise<number> {
  const path = require.resolve("@etalab/decoupage-administratif/data/epci.json");
  // A published file, whose form its own package fixes.
  const territories = JSON.parse(readFileSync(path, "utf8")) as readonly Intercommunality[];
  const members = territories.flatMap(({ code, membres }) => [
    { pool: code, territory: code, siren: code },
    ...membres.map((each) => ({ pool: code, territory: each.code, siren: each.siren })),
  ]);
  await database.script(`
    CREATE SCHEMA bench;
    CREATE TABLE bench.member (rank INTEGER PRIMARY KEY, pool CHAR(9), territory TEXT, siren CHAR(9));`);
  await database.query(
    `INSERT INTO bench.member SELECT row_number() OVER () - 1, pool, territory, siren
     FROM json_to_recordset($1) AS each(pool text, territory text, siren text)`,
    [JSON.stringify(members)],
  );
  await database.script(`
    SET LOCAL session_replication_role = replica;
    INSERT INTO procurement_plans.buyer (siret, organisation, visibility, pool, name, kind, territory_code)
    SELECT siren || '00010', siren, 'PUBLIC', pool, 'Acheteur ' || siren,
      CASE WHEN pool = siren THEN 'INTERCOMMUNALITY' ELSE 'COMMUNE' END::procurement_plans.buyer_kind, territory
    FROM bench.member;
    INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status)
    SELECT 'plan-' || siren, siren, 'POOLED', pool, siren || '00010', 2027, 'Programmation 2027', 'DRAFT' FROM bench.member;
    INSERT INTO procurement_plans.purchasing_domain (id, organisation, visibility, pool, name, description, cpv_prefixes)
    SELECT 'domain-' || pool || '-' || part, pool, 'PUBLIC', pool, 'Domaine ' || part, 'Mesure', '{}'
    FROM bench.member, generate_series(0, 4) AS part WHERE pool = siren;
    ANALYZE;`);
  return members.length;
}

/**
 * Open lines of ranks `from` to `until`, the same whatever the run, spread over all the buyers of the country: 48 CPV
 * classes, windows of 2027 of which a fifth is not stated, one line in twenty private and one in twenty public.
 */
export async function addLines(
  database: Database,
  { from, until, buyers }: { readonly from: number; readonly until: number; readonly buyers: number },
): Promise<void> {
  await database.script(`
    SET LOCAL session_replication_role = replica;
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      domain_organisation, domain_id, need, description, cpv_code, value_cents, quantity_hundredths, unit, nature,
      considerations, status, notice_on, start_on, latest_needed_on, duration_months, poolable_since, pooling_improved_at)
    SELECT 'line-' || rank, siren, visibility::procurement_plans.visibility, pool, 'plan-' || siren, siren || '00010', 2027,
      CASE WHEN part < 5 THEN pool END, CASE WHEN part < 5 THEN 'domain-' || pool || '-' || part END,
      'Besoin de la classe ' || class, 'Mesure', class || '1000', 100000 + value % 9000000, 100 * (1 + value % 500), 'unités',
      nature::procurement_plans.procurement_nature,
      CASE WHEN value % 3 = 0 THEN '{SOCIAL}' WHEN value % 3 = 1 THEN '{ENVIRONMENTAL,SOCIAL}' ELSE '{}' END::procurement_plans.consideration[],
      'OPEN', notice_on, notice_on + 60, latest_needed_on, 12, at, at
    FROM (
      SELECT lines.rank, member.pool, member.siren, (1000 + (class % 48) * 173)::text AS class, class % 10 AS part, value,
        CASE value % 20 WHEN 0 THEN 'PRIVATE' WHEN 1 THEN 'PUBLIC' ELSE 'POOLED' END AS visibility,
        CASE class % 3 WHEN 0 THEN 'GOODS' WHEN 1 THEN 'SERVICES' ELSE 'WORKS' END AS nature,
        CASE WHEN days % 5 > 0 THEN DATE '2027-01-01' + days % 300 END AS notice_on,
        CASE WHEN days % 7 > 0 THEN DATE '2027-04-01' + days % 300 + 60 END AS latest_needed_on,
        TIMESTAMPTZ '2026-11-01 08:00Z' - (value % 300) * INTERVAL '1 day' AS at
      FROM (
        SELECT rank, abs(hashtext('buyer ' || rank)) % ${buyers.toString()} AS buyer, abs(hashtext('class ' || rank)) AS class,
          abs(hashtext('value ' || rank)) AS value, abs(hashtext('days ' || rank)) AS days
        FROM generate_series(${from.toString()}, ${until.toString()}) AS rank
      ) AS lines JOIN bench.member AS member ON member.rank = lines.buyer
    ) AS drawn;
    ANALYZE procurement_plans.planned_procurement;`);
}
