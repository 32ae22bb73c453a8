/** A value as JSON text that keeps big integers and instants, to answer a retry exactly as the first time. */
export function toStored(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, key: string, each: unknown) {
    // JSON.stringify calls toJSON before the replacer: the holder still has the Date itself.
    const original: unknown = typeof this === "object" && this !== null ? Reflect.get(this, key) : each;
    if (original instanceof Date) return { $instant: original.toISOString() };
    if (typeof each === "bigint") return { $bigint: each.toString() };
    return each;
  });
}

/** Reads back what `toStored` wrote. */
export function fromStored(text: string): unknown {
  return JSON.parse(text, (_, each: unknown) => {
    if (typeof each !== "object" || each === null) return each;
    if ("$bigint" in each && typeof each.$bigint === "string") return BigInt(each.$bigint);
    if ("$instant" in each && typeof each.$instant === "string") return new Date(each.$instant);
    return each;
  });
}
