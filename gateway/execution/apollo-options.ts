import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { describeError, type Log } from "../../shared/runtime/log";

/** Nothing is left to NODE_ENV or to an account of the maker found in the environment. */
export function explicitOptions() {
  return {
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false as const,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    nodeEnv: "production",
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  };
}

/** The libraries' own words are in English and may quote a query. What matters also reaches us as an error, which we report. */
export function libraryLogger(log: Log) {
  const silent = () => undefined;
  const heard = (words: unknown) =>
    log.debug({ library: "apollo", error: describeError(words) }, "Message d’une bibliothèque");
  return { debug: silent, info: silent, warn: heard, error: heard };
}
