/**
 * Ends a `switch` over a union: the compiler refuses it as soon as a member of the union is not handled.
 * Throws when data from outside breaks that promise at run time; the value is not quoted, it may be personal.
 */
export function unreachableCase(value: never): never {
  throw new Error(`Unhandled case: a value of type ${typeof value} is not a member of its union`);
}
