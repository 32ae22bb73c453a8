import { describeError, type Log } from "../../shared/runtime/log";
import type { Redis } from "../../shared/runtime/redis";
import { MemoryPoints } from "../protection/budget/memory-points";
import { RedisPoints } from "../protection/budget/redis-points";
import type { Transport } from "../transport/transport";
import type { AccessConfig, ProviderConfig } from "./access-config";
import { brakedIdentify } from "./credential-brake";
import { developmentSecret } from "./development-key";
import { downloadKeys } from "./download-keys";
import { identification, type Identify, type OidcProvider } from "./identify";
import { KeySet } from "./key-set";
import { organisationDirectory } from "./organisation-directory";
import type { NotedRefusal } from "./refusal-trail";

export interface OpenIdentificationOptions {
  readonly config: AccessConfig;
  readonly transport: Transport;
  readonly clock: () => Date;
  readonly log: Log;
  /** Where wrong credentials are counted with other gateways; null where each counts for itself. */
  readonly redis: Redis | null;
  /** Told of what is refused to an organisation, for its audit trail. */
  readonly onRefusal: (refusal: NotedRefusal) => void;
}

const keysTimeoutMs = 5000;

/** Builds the identification that the settings describe. */
export function openIdentification(options: OpenIdentificationOptions): Identify {
  const { config, transport, clock, log, redis, onRefusal } = options;
  const { provider, developmentTokens } = config;
  const identify = identification({
    directory: organisationDirectory({ transport }),
    provider: provider === null ? null : openProvider(provider, log),
    developmentSecret: developmentTokens.isAccepted ? () => developmentSecret(developmentTokens) : null,
    clock,
    log,
    onRefusal,
  });
  const memory = new MemoryPoints();
  return brakedIdentify(identify, redis === null ? memory : new RedisPoints(redis, memory));
}

function openProvider({ rules, claims, keysUrl }: ProviderConfig, log: Log): OidcProvider {
  const keys = new KeySet({
    download: () => downloadKeys({ url: keysUrl, timeoutMs: keysTimeoutMs }),
    elapsedMs: () => performance.now(),
    onFault: (cause) =>
      log.warn({ error: describeError(cause) }, "Les clés du fournisseur d’identité sont inaccessibles"),
  });
  return { rules, claims, keys };
}
