import type { Database } from "../shared/runtime/database";
import { StartupError } from "../shared/runtime/startup-error";
import { departementOf, intercommunality } from "./administrative-divisions";
import { loadOrganisations } from "./load-organisations";

/**
 * Loads an intercommunality and its member communes, as territories and as organisations, and nothing twice: what
 * exists is brought up to date.
 * Throws StartupError for a SIREN that is not one of the published intercommunalities.
 */
export async function loadIntercommunality(
  database: Database,
  siren: string,
  progress: (line: string) => void,
): Promise<void> {
  const found = intercommunality(siren);
  if (found === null) {
    throw new StartupError(
      `EPCI inconnu : ${siren} n'est le SIREN d'aucune intercommunalité à fiscalité propre.`,
    );
  }
  const members = JSON.stringify(
    found.members.map((each) => ({ ...each, departement: departementOf(each.code) })),
  );
  const [loaded] = await database.query<{ readonly changed: number }>(
    `WITH epci AS (
       INSERT INTO territorial_labels.territory (code, kind, name, siren, population)
       VALUES ($1::text, 'INTERCOMMUNALITY', $2, $1::text, $3)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, population = excluded.population
       RETURNING code
     ), communes AS (
       INSERT INTO territorial_labels.territory (code, kind, name, siren, population, departement, member_of_code)
       SELECT member.code, 'COMMUNE', member.name, member.siren, member.population, member.departement, epci.code
       FROM epci, jsonb_to_recordset($4::text::jsonb)
         AS member(code text, name text, siren text, population int, departement text)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, siren = excluded.siren, population = excluded.population,
         departement = excluded.departement, member_of_code = excluded.member_of_code
       RETURNING code
     ) SELECT count(*)::int AS changed FROM communes`,
    [found.code, found.name, found.population, members],
  );
  await loadOrganisations(database, found);
  progress(`${found.name} : ${(loaded?.changed ?? 0).toString()} communes chargées`);
}
