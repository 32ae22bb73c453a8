import { createHash } from "node:crypto";

/**
 * What is stored of who acted, to tell one person from another without naming anybody: SHA-256 in hexadecimal. The
 * policies of the database compute the same from `hub.subject`.
 */
export function digestOfSubject(subject: string): string {
  return createHash("sha256").update(subject).digest("hex");
}
