import type { IncomingHttpHeaders } from "node:http";
import { CodedError } from "../../shared/graphql/coded-error";

/** Throws UNSUPPORTED_MEDIA_TYPE for a body that says itself that it is compressed or in another encoding than UTF-8. */
export function refuseUnreadableBody(headers: IncomingHttpHeaders): void {
  const { "content-encoding": encoding = "identity", "content-type": type = "" } = headers;
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  const isUtf8 = charset === undefined || /^utf-?8$/i.test(charset);
  if (!isUtf8 || encoding.toLowerCase() !== "identity") throw new CodedError("UNSUPPORTED_MEDIA_TYPE");
}
