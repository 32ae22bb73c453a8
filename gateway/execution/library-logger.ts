import { describeError, type Log } from "../../shared/runtime/log";

/** The libraries' own words are in English and may quote a query. What matters also reaches us as an error, which we report. */
export function libraryLogger(log: Log) {
  const silent = () => undefined;
  const heard = (words: unknown) =>
    log.debug({ library: "apollo", error: describeError(words) }, "Message d’une bibliothèque");
  return { debug: silent, info: silent, warn: heard, error: heard };
}
