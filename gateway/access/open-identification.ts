import { describeError, type Log } from "../../shared/runtime/log";
import type { Transport } from "../transport/transport";
import type { AccessConfig, ProviderConfig } from "./access-config";
import { developmentSecret } from "./development-key";
import { downloadKeys } from "./download-keys";
import { identification, type Identify, type OidcProvider } from "./identify";
import { KeySet } from "./key-set";
import { organisationDirectory } from "./organisation-directory";

export interface OpenIdentificationOptions {
  readonly config: AccessConfig;
  readonly transport: Transport;
  readonly clock: () => Date;
  readonly log: Log;
}

const keysTimeoutMs = 5000;

/** Builds the identification that the settings describe. */
export function openIdentification({ config, transport, clock, log }: OpenIdentificationOptions): Identify {
  const { provider, developmentTokens } = config;
  return identification({
    directory: organisationDirectory({ transport }),
    provider: provider === null ? null : openProvider(provider, log),
    developmentSecret: developmentTokens.isAccepted ? () => developmentSecret(developmentTokens) : null,
    clock,
    log,
  });
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
