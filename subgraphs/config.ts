import type { SubgraphManifest } from "../shared/federation/subgraph";
import type { LogLevel } from "../shared/runtime/log";
import {
  httpUrl,
  logLevel,
  milliseconds,
  port,
  readSettings,
  redisUrl,
  secretList,
  storeSettings,
  text,
  type Environment,
} from "../shared/runtime/settings";
import { storeConfig, type StoreConfig } from "../shared/runtime/store-config";

/** Every setting of a subgraph that runs by itself, checked. */
export interface SubgraphConfig {
  readonly port: number;
  readonly host: string;
  readonly store: StoreConfig;
  readonly logLevel: LogLevel;
  /** A memory shared with other processes; undefined where each has its own. */
  readonly redisUrl: string | undefined;
  readonly timeoutMs: number;
  /** SUBGRAPH_SECRET: the secret in use, which signs what it asks of others, then those being retired. */
  readonly secrets: readonly string[];
  /** Address of every subgraph, by name: where it asks whether another's entity exists. */
  readonly urls: ReadonlyMap<string, string>;
}

type Addressed = Pick<SubgraphManifest, "name" | "port">;

/** Throws a StartupError that tells every fault of the environment. */
export function readSubgraphConfig(
  self: Addressed,
  all: readonly Addressed[],
  environment?: Environment,
): SubgraphConfig {
  const settings = readSettings(
    {
      PORT: port(self.port),
      HOST: text("127.0.0.1"),
      ...storeSettings,
      LOG_LEVEL: logLevel(),
      REDIS_URL: redisUrl(),
      SUBGRAPH_TIMEOUT_MS: milliseconds(5000),
      SUBGRAPH_SECRET: secretList(32),
    },
    environment,
  );
  const addresses = Object.fromEntries(all.map((each) => [urlVariable(each), httpUrl(localUrl(each))]));
  const urls = readSettings(addresses, environment);
  return {
    port: settings.PORT,
    host: settings.HOST,
    store: storeConfig(settings),
    logLevel: settings.LOG_LEVEL,
    redisUrl: settings.REDIS_URL,
    timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    secrets: settings.SUBGRAPH_SECRET,
    urls: new Map(all.map((each) => [each.name, urls[urlVariable(each)] ?? localUrl(each)])),
  };
}

function urlVariable({ name }: Addressed): string {
  return `${name.toUpperCase().replaceAll("-", "_")}_URL`;
}

function localUrl(subgraph: Addressed): string {
  return `http://127.0.0.1:${subgraph.port}/graphql`;
}
