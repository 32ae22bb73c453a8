import { errorCodeOf } from "../../shared/kernel/error-code";
import { StartupError } from "../../shared/runtime/startup-error";
import type { Command } from "./command";

/** Runs the command that the arguments name. Throws a StartupError, in French, for anything that is not one. */
export async function dispatch(
  [name, ...args]: readonly string[],
  commands: readonly Command[],
  say: (line: string) => void,
): Promise<void> {
  if (name === undefined || ["help", "--help", "-h"].includes(name)) {
    say(helpOf(commands));
    return;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    throw new StartupError(`Commande inconnue : « ${name} ».\n\n${helpOf(commands)}`);
  }
  try {
    await command.run(args);
  } catch (error) {
    throw isArgumentFault(error) ? new StartupError(`Utilisation : npm run hub -- ${command.usage}`) : error;
  }
}

function helpOf(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const lines = commands.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return ["Utilisation : npm run hub -- <commande>", "", ...lines].join("\n");
}

function isArgumentFault(error: unknown): boolean {
  return errorCodeOf(error)?.startsWith("ERR_PARSE_ARGS_") ?? false;
}
