import { randomBytes } from "node:crypto";
import { projectPath } from "../shared/runtime/project-root";
import type { LogLevel } from "../shared/runtime/log";
import {
  httpUrl,
  logLevel,
  milliseconds,
  port,
  readSettings,
  secret,
  siren,
  storeSettings,
  text,
  type Environment,
} from "../shared/runtime/settings";
import { storeConfig, type StoreConfig } from "../shared/runtime/store-config";

/** Every setting of the hub, checked. */
export interface HubConfig {
  readonly port: number;
  readonly host: string;
  /** The store, for the all-in-one process; a distributed gateway opens none. */
  readonly store: StoreConfig;
  /** SIREN of the intercommunality whose pooled rows an anonymous reader sees. */
  readonly intercommunality: string;
  readonly developmentToken: string;
  readonly logLevel: LogLevel;
  readonly subgraphTimeoutMs: number;
  /** Path of the supergraph that the gateway serves. */
  readonly supergraph: string;
  /** Address of each subgraph by name, for the distributed gateway. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
}

/** Agglomération Seine-Eure. */
const seineEure = "200089456";

/** Throws a StartupError that tells every fault of the environment. */
export function readHubConfig(environment?: Environment): HubConfig {
  const settings = readSettings(
    {
      PORT: port(4000),
      HOST: text("127.0.0.1"),
      ...storeSettings,
      INTERCOMMUNALITY: siren(seineEure),
      DEVELOPMENT_TOKEN: secret(16),
      LOG_LEVEL: logLevel(),
      SUBGRAPH_TIMEOUT_MS: milliseconds(5000),
      SUPERGRAPH: text(projectPath("gateway/supergraph/supergraph.graphql")),
      TERRITORIAL_LABELS_URL: httpUrl("http://127.0.0.1:4101/graphql"),
      PROCUREMENT_PLANS_URL: httpUrl("http://127.0.0.1:4102/graphql"),
      SUPPLIER_RELATIONS_URL: httpUrl("http://127.0.0.1:4103/graphql"),
      INSERTION_CLAUSES_URL: httpUrl("http://127.0.0.1:4104/graphql"),
    },
    environment,
  );
  return {
    port: settings.PORT,
    host: settings.HOST,
    store: storeConfig(settings),
    intercommunality: settings.INTERCOMMUNALITY,
    developmentToken: settings.DEVELOPMENT_TOKEN ?? randomBytes(24).toString("base64url"),
    logLevel: settings.LOG_LEVEL,
    subgraphTimeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    supergraph: settings.SUPERGRAPH,
    subgraphUrls: new Map([
      ["territorial-labels", settings.TERRITORIAL_LABELS_URL],
      ["procurement-plans", settings.PROCUREMENT_PLANS_URL],
      ["supplier-relations", settings.SUPPLIER_RELATIONS_URL],
      ["insertion-clauses", settings.INSERTION_CLAUSES_URL],
    ]),
  };
}
