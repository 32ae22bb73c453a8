/** What the fetches of one execution were answered, and where in the bytes everything is that matters. */
export interface SentAnswers {
  /** By the number of the fetch. */
  readonly bytes: (Buffer | null)[];
  /** The records of all answers, one after the other. */
  tape: Int32Array;
  /** How much of the tape is taken. */
  top: number;
  /** The records of the objects that later fetches complete, by the number of their place. */
  readonly found: readonly number[][];
}
