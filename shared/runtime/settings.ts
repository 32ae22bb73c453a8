import { z } from "zod";
import { isSiren } from "../kernel/siren";
import { logLevels } from "./log";
import { StartupError } from "./startup-error";

/** Settings as the operating system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of a program once, at start. All faults are told together, one French line each that
 * names the variable and never quotes its value, which may be a secret. An empty variable counts as absent.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment = process.env,
): z.output<z.ZodObject<Shape>> {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== "");
  const result = z.object(shape).safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const faults = new Map(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const lines = [...faults].map(([variable, message]) => `  ${variable} : ${message}`);
  throw new StartupError(["Réglages refusés, rien n’a démarré :", ...lines].join("\n"));
}

/** A TCP port; 0 lets the system choose one. */
export function port(byDefault: number) {
  const message = "un port est un nombre entier de 0 à 65535.";
  return z
    .string()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .refine((value) => value <= 65_535, message)
    .default(byDefault);
}

export function text(byDefault: string) {
  return z.string().default(byDefault);
}

/** A duration in milliseconds, up to ten minutes. */
export function milliseconds(byDefault: number) {
  const message = "une durée est un nombre entier de millisecondes, de 1 à 600000.";
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 600_000, message)
    .default(byDefault);
}

/** Paths of files, separated by commas; none by default. */
export function pathList() {
  return z
    .string()
    .default("")
    .transform((paths) =>
      paths
        .split(",")
        .map((path) => path.trim())
        .filter((path) => path !== ""),
    );
}

/** SIREN of an intercommunality. */
export function siren(byDefault: string) {
  return z.string().refine(isSiren, "un SIREN a 9 chiffres et une clé de contrôle juste.").default(byDefault);
}

/** Address of a GraphQL endpoint. */
export function httpUrl(byDefault: string) {
  return z
    .string()
    .refine(
      (value) => hasProtocol(value, ["http:", "https:"]),
      "une adresse commence par http:// ou https://.",
    )
    .default(byDefault);
}

/** Address of a Redis; undefined where each process keeps its own memory. */
export function redisUrl() {
  return z
    .string()
    .refine(
      (value) => hasProtocol(value, ["redis:", "rediss:"]),
      "une adresse Redis commence par redis:// ou rediss://.",
    )
    .optional();
}

export function secret(minimumLength: number) {
  return z.string().min(minimumLength, `au moins ${minimumLength} caractères.`).optional();
}

/** Secrets separated by commas, the one in use first, then those being retired. */
export function secretList(minimumLength: number) {
  return z
    .string("obligatoire : le même secret pour le portail et tous les sous-graphes.")
    .transform((value) => value.split(",").map((each) => each.trim()))
    .refine(
      (secrets) => secrets.every(({ length }) => length >= minimumLength),
      `au moins ${minimumLength} caractères ; plusieurs secrets se séparent par des virgules.`,
    );
}

export function flag(byDefault: boolean) {
  return z
    .enum(["true", "false"], "true ou false.")
    .transform((value) => value === "true")
    .default(byDefault);
}

export function logLevel() {
  const choice = logLevels.join(", ");
  return z.enum(logLevels, `au choix : ${choice}.`).default("info");
}

/** Where the rows are: the embedded store under a folder, or a PostgreSQL. */
export const storeSettings = {
  DATA_DIR: text("./data"),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => hasProtocol(value, ["postgres:", "postgresql:"]),
      "une adresse PostgreSQL commence par postgres:// ou postgresql://.",
    )
    .optional(),
  DEMO_DATA: z
    .enum(["true", "false"], "true ou false.")
    .transform((value) => value === "true")
    .optional(),
  AUDIT_KEY: secret(32),
};

function hasProtocol(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}
