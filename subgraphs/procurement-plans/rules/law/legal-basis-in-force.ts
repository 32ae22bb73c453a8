import type { Day } from "../../../../shared/kernel/day";
import { isInForce, type Validity } from "../in-force";

/** An article of a text, and the one that took its place. */
export interface DatedArticle extends Validity {
  readonly id: string;
  readonly successorId: string | null;
  /** The article that this one adds a duty to, without replacing it. */
  readonly completesId: string | null;
}

/**
 * The article that says on a day what the given one says in its own time: itself, one that took its place, or
 * one that it took the place of. Null when none of them is in force that day, or when the article is unknown.
 */
export function articleInForce<Article extends DatedArticle>(
  articles: readonly Article[],
  id: string,
  day: Day,
): Article | null {
  return lineage(articles, id).find((article) => isInForce(article, day)) ?? null;
}

/** The articles in force on a day that add a duty to the given one. */
export function articlesCompleting<Article extends DatedArticle>(
  articles: readonly Article[],
  id: string,
  day: Day,
): readonly Article[] {
  return articles.filter((article) => article.completesId === id && isInForce(article, day));
}

/** The article, then its neighbours in the succession, both ways. Each is visited once, so that a loop ends. */
function lineage<Article extends DatedArticle>(articles: readonly Article[], id: string): readonly Article[] {
  const visited = new Map<string, Article>();
  const pending = [id];
  for (let current = pending.shift(); current !== undefined; current = pending.shift()) {
    const article = articles.find((each) => each.id === current);
    if (article === undefined || visited.has(article.id)) continue;
    visited.set(article.id, article);
    if (article.successorId !== null) pending.push(article.successorId);
    pending.push(...articles.filter(({ successorId }) => successorId === article.id).map((each) => each.id));
  }
  return [...visited.values()];
}
