import { claimsHeader, correlationHeader, remainingTimeHeader } from "../../shared/federation/caller-header";

/** Headers that speak of the connection or of the call itself: they are ours to say. */
const reserved: ReadonlySet<string> = new Set([
  claimsHeader,
  correlationHeader,
  remainingTimeHeader,
  "accept",
  "accept-encoding",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "expect",
  "host",
  "http2-settings",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Names and values in turn of the headers that may travel on; what would break a request apart is left out. */
export function forwardedHeaders(headers: Readonly<Record<string, string>> | undefined): readonly string[] {
  if (headers === undefined) return [];
  return Object.entries(headers).flatMap(([name, value]) =>
    isSane(name.toLowerCase(), value) ? [name.toLowerCase(), value] : [],
  );
}

function isSane(name: string, value: string): boolean {
  return !reserved.has(name) && /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value);
}
