import { dayOf, type Day } from "../../../shared/kernel/day";
import type { LegalBasis as LegalBasisRecord } from "../../../prisma/insertion-clauses/client/client";
import type { Db } from "../context";

export interface LegalBasisRow {
  readonly id: string;
  /** What the article is about: articles on the same subject follow or complete one another. */
  readonly subject: string;
  readonly text: string;
  readonly article: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly successorId: string | null;
  readonly source: string;
}

export async function legalBasesById(db: Db, ids: readonly string[]): Promise<readonly LegalBasisRow[]> {
  return (await db.legalBasis.findMany({ where: { id: { in: [...ids] } } })).map(toLegalBasis);
}

/** Every article on the same subject as each of those named, the oldest first. */
export async function legalBasesLike(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly like: string; readonly basis: LegalBasisRow }[]> {
  const known = await db.legalBasis.findMany({ orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
  return ids.flatMap((like) => {
    const subject = known.find(({ id }) => id === like)?.subject;
    return known
      .filter((each) => each.subject === subject)
      .map((each) => ({ like, basis: toLegalBasis(each) }));
  });
}

function toLegalBasis({ validFrom, validTo, ...columns }: LegalBasisRecord): LegalBasisRow {
  return { ...columns, validFrom: dayOf(validFrom), validTo: validTo === null ? null : dayOf(validTo) };
}
