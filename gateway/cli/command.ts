/** One command of `npm run hub -- <name>`. */
export interface Command {
  readonly name: string;
  /** The command with its options, as one types it. */
  readonly usage: string;
  /** What it does, in one French line. */
  readonly summary: string;
  /** Throws a StartupError, or what node:util parseArgs throws, for arguments that are not its own. */
  readonly run: (args: readonly string[]) => Promise<void>;
}
