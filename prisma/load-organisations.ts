import { randomUUID } from "node:crypto";
import type { Database } from "../shared/runtime/database";
import type { Intercommunality } from "./administrative-divisions";

/**
 * First day of the memberships, for the intercommunalities whose own first day is known: the published divisions
 * say who is a member, not since when.
 */
const membersSince: ReadonlyMap<string, string> = new Map([["200089456", "2019-09-01"]]);

/**
 * Loads an intercommunality and its communes as organisations, and their memberships. Nothing is done twice, and a
 * departure recorded in the hub stands. A commune has one intercommunality: one that is found in another has left it.
 */
export async function loadOrganisations(database: Database, found: Intercommunality): Promise<void> {
  const organisations = [
    { siren: found.code, kind: "INTERCOMMUNALITY", name: found.name },
    ...found.members.map(({ siren, name }) => ({ siren, kind: "COMMUNE", name })),
  ].map((each) => ({ ...each, id: randomUUID() }));
  await database.query(
    `WITH wanted AS (
       SELECT * FROM jsonb_to_recordset($2::text::jsonb) AS wanted(siren text, kind text, name text, id text)
     ), known AS (
       INSERT INTO organisations.organisation (siren, kind, name)
       SELECT siren, kind::organisations.organisation_kind, name FROM wanted
       ON CONFLICT (siren) DO UPDATE SET name = excluded.name, kind = excluded.kind
     ), left_elsewhere AS (
       UPDATE organisations.membership SET valid_until = greatest(valid_from, current_date - 1)
       WHERE organisation IN (SELECT siren FROM wanted WHERE kind = 'COMMUNE')
         AND intercommunality <> $1::text AND valid_until IS NULL
     )
     INSERT INTO organisations.membership (id, organisation, intercommunality, valid_from)
     SELECT wanted.id, wanted.siren, $1::text, $3::text::date FROM wanted
     WHERE NOT EXISTS (
       SELECT 1 FROM organisations.membership m WHERE m.organisation = wanted.siren AND m.intercommunality = $1::text)
     ON CONFLICT DO NOTHING`,
    [found.code, JSON.stringify(organisations), membersSince.get(found.code) ?? null],
  );
}
