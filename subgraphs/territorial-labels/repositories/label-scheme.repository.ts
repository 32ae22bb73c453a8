import type { Db } from "../context";

export interface LabelSchemeRow {
  readonly id: string;
  readonly name: string;
  readonly bodies: readonly string[];
  readonly levels: readonly string[];
  readonly validityMonths: number | null;
  readonly renewalNoticeMonths: number;
  readonly website: string | null;
  readonly source: string;
}

export interface LabelCriterionRow {
  readonly schemeId: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
}

export function labelSchemesById(db: Db, ids: readonly string[]): Promise<readonly LabelSchemeRow[]> {
  return db.labelScheme.findMany({ where: { id: { in: [...ids] } } });
}

export function criteriaOfSchemes(
  db: Db,
  schemeIds: readonly string[],
): Promise<readonly LabelCriterionRow[]> {
  return db.labelCriterion.findMany({
    where: { schemeId: { in: [...schemeIds] } },
    orderBy: { number: "asc" },
  });
}
