import { BoundedMap } from "../../shared/kernel/bounded-map";

const answers = ["application/json", "application/graphql-response+json"] as const;

export type AnswerType = (typeof answers)[number];

export interface Negotiated {
  readonly type: AnswerType;
  /**
   * The client knows plain JSON alone: it may take an HTTP error for one of a proxy, so that a well-formed request
   * whose document is wrong gets 200.
   * @source GraphQL over HTTP, § application/json
   */
  readonly isLegacy: boolean;
}

export const defaultAnswerType: Negotiated = { type: "application/json", isLegacy: false };

/** Clients send few different headers, again and again. */
const known = new BoundedMap<string, Negotiated | "NONE">(100);
const longestKnown = 200;

/**
 * The media type to answer with, or null when the client accepts neither. Without a preference: plain JSON.
 * @source GraphQL over HTTP, § Accept
 */
export function negotiateAnswer(accept: string | undefined): Negotiated | null {
  if (accept === undefined || accept === "*/*" || accept.trim() === "") return defaultAnswerType;
  const negotiated =
    accept.length > longestKnown ? negotiate(accept) : known.getOrCreate(accept, () => negotiate(accept));
  return negotiated === "NONE" ? null : negotiated;
}

/** Whether a client asks for a page, as browsers do, rather than for data. */
export function prefersPage(accept: string | undefined): boolean {
  return (accept ?? "").toLowerCase().includes("text/html");
}

function negotiate(accept: string): Negotiated | "NONE" {
  const ranges = accept.split(",").map(parseRange);
  const ranked = answers
    .map((type) => ({ type, quality: qualityOf(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality);
  const [best] = ranked;
  if (best === undefined) return "NONE";
  const isLegacy = ranges.every(({ range }) => range === "application/json");
  return { type: best.type, isLegacy };
}

interface Range {
  readonly range: string;
  readonly quality: number;
}

function parseRange(text: string): Range {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const value = (name: string) =>
    parameters.find((parameter) => parameter.startsWith(`${name}=`))?.slice(name.length + 1);
  const charset = value("charset")?.replaceAll('"', "");
  // Answers are in UTF-8: another encoding is not one that we have.
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") return { range, quality: 0 };
  const quality = Number(value("q") ?? 1);
  return { range, quality: quality >= 0 ? Math.min(quality, 1) : 0 };
}

/** The most specific range that covers the type decides. */
function qualityOf(type: AnswerType, ranges: readonly Range[]): number {
  const covering = [type, "application/*", "*/*"].map((wanted) =>
    ranges.filter(({ range }) => range === wanted).map(({ quality }) => quality),
  );
  return Math.max(0, ...(covering.find((qualities) => qualities.length > 0) ?? []));
}
