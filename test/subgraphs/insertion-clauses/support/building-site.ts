import type { Database } from "../../../../shared/runtime/database";

/** Who is around a site: a member commune, and suppliers that are in no intercommunality. */
export const around = {
  owner: "212703755",
  agglomeration: "200089456",
  employer: "900200031",
  otherEmployer: "900200049",
  contractor: "900200015",
  stranger: "900200023",
} as const;

export const sirets = {
  employer: "90020003100012",
  otherEmployer: "90020004900014",
  contractor: "90020001500015",
} as const;

export type Visibility = "PUBLIC" | "POOLED" | "PRIVATE";

/** Identifiers of what a site is made of, by its name. */
export function siteParts(name: string) {
  return {
    operation: `site-${name}`,
    clause: `site-${name}-clause`,
    otherClause: `site-${name}-other-clause`,
    lot: `site-${name}-lot`,
    evaluation: `site-${name}-evaluation`,
    calibration: `site-${name}-calibration`,
    entry: `site-${name}-entry`,
    otherEntry: `site-${name}-other-entry`,
  };
}

/**
 * An operation of a commune with two clauses. On the first, held by the contractor, both employers have validated hours:
 * ten of two people, and twenty of three. The second has no contractor and no hours.
 */
export async function buildSite(
  database: Database,
  name: string,
  visibility: Visibility,
  owner: string = around.owner,
): Promise<void> {
  const site = siteParts(name);
  await database.query(
    `INSERT INTO insertion_clauses.operation (id, organisation, visibility, pool, owner_siret, title, description,
       territory_code, legal_basis_id, works_start_on, works_end_on)
     VALUES ($1, $2, $3::text::insertion_clauses.visibility, $4, $5, 'Chantier', 'Chantier', '27375',
       (SELECT min(id) FROM insertion_clauses.legal_basis), '2025-01-01', '2025-12-31')`,
    [site.operation, owner, visibility, around.agglomeration, `${owner}00012`],
  );
  await database.query(
    `INSERT INTO insertion_clauses.insertion_clause (id, organisation, operation_id, lot_id, strategy, committed_hundredths, contractor_siret)
     VALUES ($1, $3, $4, $5, 'RESERVED', 10000, $6), ($2, $3, $4, NULL, 'RESERVED', 20000, NULL)`,
    [site.clause, site.otherClause, owner, site.operation, site.lot, sirets.contractor],
  );
  await addEntry(database, site, {
    owner,
    id: site.entry,
    sequence: 1,
    employer: "employer",
    hundredths: 1000,
    count: 2,
  });
  await addEntry(database, site, {
    owner,
    id: site.otherEntry,
    sequence: 2,
    employer: "otherEmployer",
    hundredths: 2000,
    count: 3,
  });
  await database.query(
    `INSERT INTO insertion_clauses.performance_evaluation (id, organisation, operation_id, clause_id, evaluated_on, appraisal)
     VALUES ($1, $2, $3, $4, '2026-01-15', 'Appréciation publiée')`,
    [site.evaluation, owner, site.operation, site.clause],
  );
  await database.query(
    `INSERT INTO insertion_clauses.evaluation_finding (organisation, evaluation_id, position, criterion, outcome, comment)
     VALUES ($1, $2, 1, 'Critère', 'MET', 'Remarque interne')`,
    [owner, site.evaluation],
  );
  await database.query(
    `INSERT INTO insertion_clauses.hours_calibration (id, organisation, clause_id, amount_cents, labour_share_basis_points,
       insertion_rate_basis_points, hourly_cost_cents, rounding, calibrated_on)
     VALUES ($1, $2, $3, 1000000, 5000, 500, 2500, 'DOWN_TO_HOUR', '2024-12-01')`,
    [site.calibration, owner, site.clause],
  );
}

interface SiteEntry {
  readonly owner: string;
  readonly id: string;
  readonly sequence: number;
  readonly employer: "employer" | "otherEmployer";
  readonly hundredths: number;
  readonly count: number;
}

async function addEntry(
  database: Database,
  { clause }: ReturnType<typeof siteParts>,
  { owner, id, sequence, employer, hundredths, count }: SiteEntry,
): Promise<void> {
  const [before, own] = [sequence - 1, sequence].map((digit) => digit.toString().repeat(64));
  await database.query(
    `INSERT INTO insertion_clauses.hours_entry (id, organisation, clause_id, sequence, month, trade, execution_mode,
       employer_siret, hundredths, round, declared_by, declared_at, previous_hash, hash)
     VALUES ($1, $2, $3, $4, '2025-02-01', 'PAINTING', 'DIRECT_HIRE', $5, $6, 1, $7, '2025-03-01', $8, $9)`,
    [id, owner, clause, sequence, sirets[employer], hundredths, around[employer], before, own],
  );
  await database.query(
    "INSERT INTO insertion_clauses.hours_participation (organisation, entry_id, category, count) VALUES ($1, $2, 'REFUGEE', $3)",
    [owner, id, count],
  );
  await database.query(
    `INSERT INTO insertion_clauses.hours_decision (id, organisation, clause_id, sequence, entry_id, decision, decided_on, reason,
       decided_by, previous_hash, hash)
     VALUES ($1, $2, $3, $4, $5, 'VALIDATED', '2025-03-02', 'Motif interne', $2, $6, $7)`,
    [`${id}-decision`, owner, clause, sequence, id, before, own],
  );
}
