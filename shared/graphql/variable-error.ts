/** The variable that graphql-js refused. */
export interface VariableError {
  /** The variable's name, then where in its value: `input.lines[0].code`. */
  readonly path: string;
  /** The variable, or a non-null part of it, was not given. */
  readonly missing: boolean;
}

const longestPath = 100;

/**
 * Recognises the messages of graphql-js's getVariableValues, which carry no code and quote the refused value.
 * Null for any other message.
 * @source graphql-js 16, src/execution/values.ts
 */
export function variableErrorOf(message: string): VariableError | null {
  const match = /^Variable "\$(\w+)" (?:got invalid value|of (required|non-null) type) /.exec(message);
  const name = match?.[1];
  if (name === undefined) {
    return null;
  }
  const quoted = [...message.matchAll(/ at "([\w.[\]]+)"; /g)].map(([, path = ""]) => path);
  const path = quoted.find((each) => each.startsWith(`${name}.`) || each.startsWith(`${name}[`)) ?? name;
  return { path: path.slice(0, longestPath), missing: match?.[2] !== undefined };
}
