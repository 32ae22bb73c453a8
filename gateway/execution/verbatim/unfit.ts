/** Thrown for a plan whose answers have to be read to be understood. */
export const unfit = new Error("Not to be copied verbatim");

export function unfitted(): never {
  throw unfit;
}
