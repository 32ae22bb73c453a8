const answers = ["application/json", "application/graphql-response+json"] as const;

export type AnswerType = (typeof answers)[number];

/**
 * The media type to answer with, or null when the client accepts neither. Without a preference: plain JSON.
 * @source GraphQL over HTTP, § Accept
 */
export function negotiateAnswer(accept: string | undefined): AnswerType | null {
  const ranges = (accept ?? "*/*").split(",").map(parseRange);
  const ranked = answers
    .map((type) => ({ type, quality: qualityOf(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality);
  return ranked[0]?.type ?? null;
}

/** Whether a client asks for a page, as browsers do, rather than for data. */
export function prefersPage(accept: string | undefined): boolean {
  return (accept ?? "").toLowerCase().includes("text/html");
}

interface Range {
  readonly range: string;
  readonly quality: number;
}

function parseRange(text: string): Range {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { range, quality: quality === undefined ? 1 : Number(quality) };
}

/** The most specific range that covers the type decides. */
function qualityOf(type: AnswerType, ranges: readonly Range[]): number {
  const covering = [type, "application/*", "*/*"].map((wanted) =>
    ranges.find(({ range }) => range === wanted),
  );
  return covering.find((range) => range !== undefined)?.quality ?? 0;
}
