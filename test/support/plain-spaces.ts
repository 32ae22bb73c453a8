/** A French text with ordinary spaces, so that a test can be read and typed. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, " ");
}
