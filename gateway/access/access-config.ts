import { z } from "zod";
import { isRole } from "../../shared/access/roles";
import type { readSettings } from "../../shared/runtime/settings";
import { flag, secret, text, type Environment } from "../../shared/runtime/settings";
import type { ClaimMap } from "./claimed-identity";
import type { DevelopmentTokens } from "./development-key";
import { isLoopbackHost } from "./loopback";
import { tokenAlgorithms, type TokenRules } from "./oidc-token";

/** How callers may identify themselves. */
export interface AccessConfig {
  /** Null where OIDC_ISSUER is absent. */
  readonly provider: ProviderConfig | null;
  readonly developmentTokens: DevelopmentTokens;
}

export interface ProviderConfig {
  readonly rules: TokenRules;
  readonly claims: ClaimMap;
  readonly keysUrl: string;
}

const needed = "obligatoire avec OIDC_ISSUER.";
const roleList = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());

/** The settings of the identity provider: all together, or none. */
export function accessSettings(environment: Environment) {
  const hasProvider = (environment["OIDC_ISSUER"]?.trim() ?? "") !== "";
  const neededText = z.string(needed);
  return {
    OIDC_ISSUER: z.string().optional(),
    OIDC_AUDIENCE: hasProvider ? neededText : neededText.optional(),
    OIDC_JWKS_URL: hasProvider ? keysUrl() : keysUrl().optional(),
    OIDC_ALGORITHMS: algorithmList(),
    OIDC_ORGANISATION_CLAIM: text("siret"),
    OIDC_ROLES_CLAIM: text("roles"),
    OIDC_ROLE_MAP: roleMap(),
    DEVELOPMENT_TOKEN_SECRET: secret(32),
    ALLOW_DEVELOPMENT_TOKENS: flag(false),
  };
}

type AccessSettings = ReturnType<typeof readSettings<ReturnType<typeof accessSettings>>>;

export function accessConfig(
  settings: AccessSettings,
  { host, dataDir }: { readonly host: string; readonly dataDir: string },
): AccessConfig {
  return {
    provider: providerConfig(settings),
    developmentTokens: {
      isAccepted: settings.ALLOW_DEVELOPMENT_TOKENS || isLoopbackHost(host),
      secret: settings.DEVELOPMENT_TOKEN_SECRET,
      dataDir,
    },
  };
}

function providerConfig(settings: AccessSettings): ProviderConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: url } = settings;
  if (issuer === undefined || audience === undefined || url === undefined) return null;
  return {
    rules: {
      issuer,
      audiences: audience.split(",").map((each) => each.trim()),
      algorithms: settings.OIDC_ALGORITHMS,
    },
    claims: {
      organisationClaim: settings.OIDC_ORGANISATION_CLAIM,
      rolesClaim: settings.OIDC_ROLES_CLAIM,
      roleMap: settings.OIDC_ROLE_MAP ?? null,
    },
    keysUrl: url,
  };
}

/** Whoever changes these keys on their way is everybody: they come encrypted, or from this machine. */
function keysUrl() {
  return z
    .string(needed)
    .refine(
      (value) => URL.canParse(value) && isSafeForKeys(new URL(value)),
      "une adresse https://, ou http:// sur cette machine même.",
    );
}

function isSafeForKeys({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopbackHost(hostname));
}

function algorithmList() {
  const known = new Set<string>(tokenAlgorithms);
  return z
    .string()
    .transform((value) => value.split(",").map((each) => each.trim()))
    .refine(
      (names) => names.every((each) => known.has(each)),
      `au choix, séparés par des virgules : ${tokenAlgorithms.join(", ")}.`,
    )
    .transform((names) => tokenAlgorithms.filter((each) => names.includes(each)))
    .default(["RS256", "ES256", "PS256", "EdDSA"]);
}

function roleMap() {
  const message =
    'un objet JSON qui donne un ou plusieurs rôles du hub à chaque rôle du fournisseur : {"acheteur":"BUYER"}.';
  const shape = z.record(z.string(), roleList.pipe(z.array(z.string().refine(isRole))));
  return z
    .string()
    .transform((value, context) => {
      const parsed = shape.safeParse(parsedJson(value));
      if (parsed.success) {
        return new Map(Object.entries(parsed.data).map(([name, roles]) => [name, roles.filter(isRole)]));
      }
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .optional();
}

function parsedJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
