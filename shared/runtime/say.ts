/** Tells the person at the terminal one line, or several. The log, for machines, goes to standard error. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
