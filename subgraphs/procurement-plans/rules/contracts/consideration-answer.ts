/** What was declared about something: not declared is never a no. */
export type Answer = "YES" | "NO" | "UNDECLARED";

export interface DeclaredConsiderations<Name extends string> {
  /** Declared to be taken into account. */
  readonly considerations: readonly Name[];
  /** Declared not to be. */
  readonly absentConsiderations: readonly Name[];
}

export function considerationAnswer<Name extends string>(
  { considerations, absentConsiderations }: DeclaredConsiderations<Name>,
  name: Name,
): Answer {
  if (considerations.includes(name)) return "YES";
  return absentConsiderations.includes(name) ? "NO" : "UNDECLARED";
}
