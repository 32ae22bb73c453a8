import { projectPath } from "../shared/runtime/project-root";
import type { LogLevel } from "../shared/runtime/log";
import {
  httpUrl,
  logLevel,
  milliseconds,
  pathList,
  port,
  readSettings,
  redisUrl,
  secretList,
  siren,
  storeSettings,
  text,
  type Environment,
} from "../shared/runtime/settings";
import { storeConfig, type StoreConfig } from "../shared/runtime/store-config";
import { accessConfig, accessSettings, type AccessConfig } from "./access/access-config";
import type { ProtectionSettings } from "./protection/protection";
import { protectionConfig, protectionSettings } from "./protection/protection-config";
import type { SubgraphLimits } from "./transport/subgraph-limits";
import { subgraphLimits, transportSettings } from "./transport/transport-config";

/** Every setting of the hub, checked. */
export interface HubConfig {
  readonly port: number;
  readonly host: string;
  /** The store, for the all-in-one process; a distributed gateway opens none. */
  readonly store: StoreConfig;
  /** SIREN of the intercommunality for which the development token printed at start acts. */
  readonly intercommunality: string;
  readonly access: AccessConfig;
  readonly logLevel: LogLevel;
  /** A memory shared with other processes; undefined where each has its own. */
  readonly redisUrl: string | undefined;
  readonly subgraphLimits: SubgraphLimits;
  readonly protection: ProtectionSettings;
  /** Modules of plugins for Apollo Server; none leaves it out of the way of requests. */
  readonly apolloPlugins: readonly string[];
  /** Path of the supergraph that the gateway serves. */
  readonly supergraph: string;
  /** Milliseconds between two looks at that file; null in one process with its subgraphs, which brings its own. */
  readonly supergraphPollMs: number | null;
  /** Address of each subgraph by name, for the distributed gateway. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
  /** Signs what the distributed gateway asks: the first of SUBGRAPH_SECRET. Undefined where it is not set. */
  readonly subgraphSecret: string | undefined;
}

/** Whether gateway and subgraphs are one process, which signs nothing to itself. */
export type HubShape = "ALL_IN_ONE" | "DISTRIBUTED";

/** Agglomération Seine-Eure. */
const seineEure = "200089456";

/** Throws a StartupError that tells every fault of the environment. */
export function readHubConfig(
  environment: Environment = process.env,
  shape: HubShape = "ALL_IN_ONE",
): HubConfig {
  const secrets = secretList(32);
  const settings = readSettings(
    {
      PORT: port(4000),
      HOST: text("127.0.0.1"),
      ...storeSettings,
      ...accessSettings(environment),
      INTERCOMMUNALITY: siren(seineEure),
      LOG_LEVEL: logLevel(),
      REDIS_URL: redisUrl(),
      ...transportSettings,
      ...protectionSettings,
      SUBGRAPH_SECRET: shape === "DISTRIBUTED" ? secrets : secrets.optional(),
      SUPERGRAPH: text(projectPath("gateway/supergraph/supergraph.graphql")),
      APOLLO_PLUGINS: pathList(),
      SUPERGRAPH_POLL_MS: milliseconds(2000),
      TERRITORIAL_LABELS_URL: httpUrl("http://127.0.0.1:4101/graphql"),
      PROCUREMENT_PLANS_URL: httpUrl("http://127.0.0.1:4102/graphql"),
      SUPPLIER_RELATIONS_URL: httpUrl("http://127.0.0.1:4103/graphql"),
      INSERTION_CLAUSES_URL: httpUrl("http://127.0.0.1:4104/graphql"),
      ORGANISATIONS_URL: httpUrl("http://127.0.0.1:4105/graphql"),
    },
    environment,
  );
  return {
    port: settings.PORT,
    host: settings.HOST,
    store: storeConfig(settings),
    intercommunality: settings.INTERCOMMUNALITY,
    access: accessConfig(settings, { host: settings.HOST, dataDir: settings.DATA_DIR }),
    logLevel: settings.LOG_LEVEL,
    redisUrl: settings.REDIS_URL,
    subgraphLimits: subgraphLimits(settings),
    protection: protectionConfig(settings),
    apolloPlugins: settings.APOLLO_PLUGINS,
    supergraph: settings.SUPERGRAPH,
    supergraphPollMs: shape === "DISTRIBUTED" ? settings.SUPERGRAPH_POLL_MS : null,
    subgraphUrls: new Map([
      ["territorial-labels", settings.TERRITORIAL_LABELS_URL],
      ["procurement-plans", settings.PROCUREMENT_PLANS_URL],
      ["supplier-relations", settings.SUPPLIER_RELATIONS_URL],
      ["insertion-clauses", settings.INSERTION_CLAUSES_URL],
      ["organisations", settings.ORGANISATIONS_URL],
    ]),
    subgraphSecret: settings.SUBGRAPH_SECRET?.[0],
  };
}
