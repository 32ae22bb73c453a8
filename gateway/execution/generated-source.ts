/** Puts a function together from JavaScript that holds nothing of a request but names of its document, as JSON or as codes of their characters. */
export class GeneratedSource {
  private readonly names: string[] = [];
  private readonly called: unknown[] = [];
  private readonly functions: string[] = [];

  /** Makes a value known to the source under a name. */
  bind(name: string, value: unknown): string {
    this.names.push(name);
    this.called.push(value);
    return name;
  }

  /** Makes a value known under a name of its own. */
  bindNew(value: unknown): string {
    return this.bind(`bound${this.names.length}`, value);
  }

  add(source: string): void {
    this.functions.push(source);
  }

  /** Compiles it all, and tells what an expression stands for. */
  compile(expression: string): unknown {
    const source = `"use strict";\n${this.functions.join("\n")}\nreturn ${expression};`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const make = new Function(...this.names, source);
    return Reflect.apply(make, undefined, this.called);
  }
}
