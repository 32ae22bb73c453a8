import type { AnswerHead } from "../../shared/federation/answer-head";
import { WireFault } from "../../shared/federation/wire";
import { BoundedMap } from "../../shared/kernel/bounded-map";

/** The head of an HTTP/1 response, with what decides where its body ends. */
export interface ResponseHead extends AnswerHead {
  readonly isChunked: boolean;
  /** Whether the server closes the connection after the body. */
  readonly closes: boolean;
}

// One way to match each: neither can take more than linear time.
const statusLine = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const headerLine = /^([\w!#$%&'*+.^`|~-]+):([\t\x20-\x7e\x80-\xff]*)$/;

/** Headers whose meaning matters here; said twice, they could mean two things. */
const known: ReadonlySet<string> = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "transfer-encoding",
]);

/** Reads a head without its empty line. Throws a WireFault for anything that could be understood in two ways. */
export function parseResponseHead(text: string): ResponseHead {
  const [first = "", ...lines] = text.split("\r\n");
  const [, minor, status] = statusLine.exec(first) ?? fault("status line");
  const headers = knownHeaders(lines);
  const length = headers.get("content-length");
  const coding = headers.get("transfer-encoding");
  if (length !== undefined && !/^\d{1,12}$/.test(length)) fault("content-length");
  const isCodingKnown = coding === undefined || (coding.toLowerCase() === "chunked" && minor === "1");
  if (!isCodingKnown) fault("transfer-encoding");
  if (coding !== undefined && length !== undefined) fault("two lengths");
  const isEndless = coding === undefined && length === undefined;
  const connection = headers.get("connection")?.toLowerCase();
  return {
    statusCode: Number(status),
    contentType: headers.get("content-type"),
    contentEncoding: headers.get("content-encoding"),
    contentLength: length === undefined ? undefined : Number(length),
    isChunked: coding !== undefined,
    closes: isEndless || minor === "0" || (connection !== undefined && connection !== "keep-alive"),
  };
}

interface Header {
  readonly name: string;
  readonly value: string;
}

/** A server says the same lines again and again. */
const readLines = new BoundedMap<string, Header>(200);

function knownHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const { name, value } = readLines.getOrCreate(line, () => headerOf(line));
    if (!known.has(name)) continue;
    if (headers.has(name)) fault(`${name} twice`);
    headers.set(name, value);
  }
  return headers;
}

function headerOf(line: string): Header {
  const [, name = "", value = ""] = headerLine.exec(line) ?? fault("header line");
  return { name: name.toLowerCase(), value: value.trim() };
}

function fault(what: string): never {
  throw new WireFault("BAD_ANSWER", `Not an HTTP response: ${what}`);
}
