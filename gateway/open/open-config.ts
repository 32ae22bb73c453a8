import type { LogLevel } from "../../shared/runtime/log";
import {
  logLevel,
  milliseconds,
  port,
  readSettings,
  text,
  type Environment,
} from "../../shared/runtime/settings";
import { StartupError } from "../../shared/runtime/startup-error";

/** The settings of a gateway that serves somebody else's supergraph. */
export interface OpenConfig {
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  readonly subgraphTimeoutMs: number;
  readonly supergraph: string;
  readonly supergraphPollMs: number;
}

/** Throws a StartupError that tells every fault of the environment. */
export function readOpenConfig(environment?: Environment): OpenConfig {
  const settings = readSettings(
    {
      PORT: port(4000),
      HOST: text("127.0.0.1"),
      LOG_LEVEL: logLevel(),
      SUBGRAPH_TIMEOUT_MS: milliseconds(30_000),
      SUPERGRAPH: text(""),
      SUPERGRAPH_POLL_MS: milliseconds(2000),
    },
    environment,
  );
  if (settings.SUPERGRAPH === "") {
    throw new StartupError("SUPERGRAPH : obligatoire avec --open, le fichier du supergraphe à servir.");
  }
  return {
    port: settings.PORT,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    subgraphTimeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
    supergraph: settings.SUPERGRAPH,
    supergraphPollMs: settings.SUPERGRAPH_POLL_MS,
  };
}
