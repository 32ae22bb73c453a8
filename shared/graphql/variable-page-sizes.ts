import { Kind, type OperationDefinitionNode, type ValueNode } from "graphql";
import { largestInJson, largestLiteral, pageSize } from "./page-size-values";

/** The page sizes of one request that its variables decide, each under the number that it was given when compiled. */
export type VariableSizes = readonly number[];

/** Zero stands for no page size at all. */
type Reader = (variables: Readonly<Record<string, unknown>>) => number;

/**
 * The page sizes that variables decide in one operation. Each variable is read once a request, however many fields use
 * it: nothing bounds how much JSON a variable holds.
 */
export class VariablePageSizes {
  private readonly defaults: ReadonlyMap<string, ValueNode | undefined>;
  private readonly numbers = new Map<string, number>();
  private readonly readers: Reader[] = [];

  constructor({ variableDefinitions = [] }: OperationDefinitionNode) {
    this.defaults = new Map(
      variableDefinitions.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
    );
  }

  /** A variable that is a page size. */
  direct(name: string, fallback: number): number {
    const byDefault = this.defaults.get(name);
    const size = byDefault?.kind === Kind.INT ? pageSize(Number(byDefault.value), fallback) : null;
    return this.numbered(`${name} ${fallback.toString()}`, (variables) => {
      const given = received(variables, name);
      return given === undefined && size !== null ? size : pageSize(given, fallback);
    });
  }

  /** A variable whose value may hold page sizes, however deep. */
  nested(name: string): number {
    const byDefault = this.defaults.get(name);
    const size = byDefault === undefined ? 0 : largestLiteral(byDefault);
    return this.numbered(name, (variables) => {
      const given = received(variables, name);
      return given === undefined ? size : largestInJson(given);
    });
  }

  /** @param variables As received, before coercion: nothing is assumed of their form. */
  read(variables: Readonly<Record<string, unknown>>): VariableSizes {
    return this.readers.map((reader) => reader(variables));
  }

  private numbered(key: string, reader: Reader): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.readers.push(reader) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

function received(variables: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}
