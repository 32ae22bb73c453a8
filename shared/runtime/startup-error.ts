/** A reason not to start, told to the administrator as one line of French, without a stack. */
export class StartupError extends Error {
  override readonly name = "StartupError";
}
