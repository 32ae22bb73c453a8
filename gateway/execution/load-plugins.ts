import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ApolloServerPlugin } from "@apollo/server";
import { StartupError } from "../../shared/runtime/startup-error";

/**
 * Loads plugins of Apollo Server from modules whose default export is one.
 * Rejects with a StartupError, in French, for a module that cannot be loaded or is no plugin.
 */
export async function loadPlugins(paths: readonly string[]): Promise<readonly ApolloServerPlugin[]> {
  return Promise.all(paths.map(loadPlugin));
}

async function loadPlugin(path: string): Promise<ApolloServerPlugin> {
  const exported = await defaultExport(path).catch(() => {
    throw new StartupError(`APOLLO_PLUGINS : le module ${path} ne se charge pas.`);
  });
  if (isPlugin(exported)) return exported;
  throw new StartupError(
    `APOLLO_PLUGINS : le module ${path} n’exporte pas par défaut un plugin d’Apollo Server (un objet avec des fonctions comme requestDidStart).`,
  );
}

async function defaultExport(path: string): Promise<unknown> {
  const loaded: unknown = await import(pathToFileURL(resolve(path)).href);
  const exported = propertyOf(loaded, "default");
  // A CommonJS module compiled from ES has its default export one step deeper.
  return propertyOf(exported, "default") ?? exported;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

const hooks = [
  "requestDidStart",
  "serverWillStart",
  "contextCreationDidFail",
  "unexpectedErrorProcessingRequest",
];

function isPlugin(value: unknown): value is ApolloServerPlugin {
  return hooks.some((hook) => typeof propertyOf(value, hook) === "function");
}
