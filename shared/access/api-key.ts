import { createHash, randomBytes } from "node:crypto";

/** A key just made: the only moment at which its text exists on our side. */
export interface MintedKey {
  /** What the program sends. */
  readonly text: string;
  /** Its public part, by which people tell keys apart. */
  readonly prefix: string;
  readonly digest: string;
}

/** `hub_<prefix>_<secret>`: 8 characters to name it, then 256 random bits. */
const keyPattern = /^hub_([a-z2-7]{8})_[\w-]{43}$/;

/** The same inside a longer text, such as a URL. */
export const apiKeyAnywhere = /hub_[a-z2-7]{8}_[\w-]{43}/;

export function mintApiKey(): MintedKey {
  const prefix = lettersOf(randomBytes(8));
  const text = `hub_${prefix}_${randomBytes(32).toString("base64url")}`;
  return { text, prefix, digest: digestOfApiKey(text) };
}

/** Whether a text has the form of a key; nothing is said of its worth. */
export function isApiKey(text: string): boolean {
  return keyPattern.test(text);
}

/**
 * What is stored and compared in place of a key: SHA-256, in hexadecimal. Slow hashes protect passwords, which can
 * be guessed; 256 random bits cannot, so that a slow hash would cost each request and protect nothing more. For the
 * same reason the time of a look-up by digest tells nothing of use: whoever presents keys does not choose digests.
 */
export function digestOfApiKey(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Five bits of each byte, as a lower-case letter or a digit from 2 to 7. */
function lettersOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => "abcdefghijklmnopqrstuvwxyz234567".charAt(byte & 31)).join("");
}
