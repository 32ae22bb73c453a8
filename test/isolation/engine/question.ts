import type { Json } from "./graph-model";

/** A field of a document, and what the oracle says that it answers. */
export interface Question {
  /** GraphQL text of the field, without alias; representations are under the variable of the given name. */
  readonly text: (variable: string) => string;
  /** References for `_entities`; absent for another field. */
  readonly representations?: readonly Json[];
  readonly expected: Json;
  /** How many answers are compared: one, or one for each reference. */
  readonly steps: number;
  /** Told the answer, when the oracle agrees with it. */
  readonly answered?: (answer: Json) => void;
}
