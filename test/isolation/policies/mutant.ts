import type { Schema } from "../world/schemas";

/** One way to break what keeps the rows of organisations apart, and to mend it. */
export interface Mutant {
  readonly name: string;
  readonly schema: Schema;
  readonly breaking: string;
  readonly mending: string;
}
