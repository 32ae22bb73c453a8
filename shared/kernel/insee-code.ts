/** INSEE code of a commune: five characters, a string because Corsican codes hold a letter. */
export type InseeCode = string;

/** Departments 01 to 95 without 20, which was split into 2A and 2B in 1976; then three digits, never 000. */
const metropolitan = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])(?!000)\d{3}$/;

/** Overseas departments and collectivities have three characters, the commune two: 971–978, 984, 986–989. */
const overseas = /^(?:97[1-8]|98[46-9])(?!00)\d{2}$/;

/**
 * Whether `text` has the form of a commune's code in a department that exists.
 * It does not say that the commune exists: that is a fact of a given day, held as data.
 * @source INSEE, code officiel géographique.
 */
export function isInseeCode(text: string): text is InseeCode {
  return metropolitan.test(text) || overseas.test(text);
}
