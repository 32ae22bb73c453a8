import {
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from "graphql";
import type { Draw } from "./draw";
import { drawValue, writeLiteral } from "./values";

/** The variables of one operation, declared as its arguments come to need them. */
export class Variables {
  readonly values: Record<string, unknown> = {};
  private readonly declared = new Map<string, { readonly type: string; readonly declaration: string }>();

  constructor(private readonly draw: Draw) {}

  /** ` ($a: Int = 1, $b: ID!)`, or nothing. */
  get declarations(): string {
    const written = [...this.declared.values()].map(({ declaration }) => declaration);
    return written.length === 0 ? "" : `(${written.join(", ")})`;
  }

  /** The arguments of a field in parentheses, or nothing: literals, variables, and literals that hold variables. */
  writeArguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(
      ({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || this.draw.chance(60),
    );
    const written = given.map((arg) => `${arg.name}: ${this.writeInput(arg)}`);
    return written.length === 0 ? "" : `(${written.join(", ")})`;
  }

  /** ` @skip(if: …)` or ` @include(if: …)`, seldom. */
  writeCondition(booleanType: GraphQLInputType): string {
    if (!this.draw.chance(12)) return "";
    const directive = this.draw.pick(["skip", "include"]);
    const condition = this.draw.chance(50) ? String(this.draw.chance(50)) : this.variable(booleanType, "if");
    return ` @${directive}(if: ${condition})`;
  }

  private writeInput(position: GraphQLArgument | GraphQLInputField): string {
    const { type, name } = position;
    if (this.draw.chance(35)) return this.variable(type, name, position.defaultValue !== undefined);
    const value = drawValue(this.draw, type, name);
    const nullable = getNullableType(type);
    if (this.draw.chance(30) && isInputObjectType(nullable) && value !== null) {
      return this.partly(value, nullable);
    }
    if (this.draw.chance(30) && isListType(nullable) && Array.isArray(value)) {
      const of: GraphQLInputType = nullable.ofType;
      return `[${[...value.map((each) => writeLiteral(each, of)), this.variable(of, name)].join(", ")}]`;
    }
    return writeLiteral(value, type);
  }

  /** An object written out, some of whose fields are variables. */
  private partly(value: unknown, type: GraphQLInputObjectType): string {
    const fields = type.getFields();
    const written = Object.entries(value as object).flatMap(([name, each]) => {
      const field = fields[name];
      if (field === undefined) return [];
      return [
        `${name}: ${this.draw.chance(50) ? this.variable(field.type, name) : writeLiteral(each, field.type)}`,
      ];
    });
    return `{${written.join(", ")}}`;
  }

  private variable(type: GraphQLInputType, name: string, hasDefault = false): string {
    // A nullable variable may stand where a default value takes its place.
    const loosened = hasDefault && isNonNullType(type) && this.draw.chance(30) ? getNullableType(type) : type;
    const tightened =
      !isNonNullType(loosened) && this.draw.chance(20) ? `${String(loosened)}!` : String(loosened);
    const same = [...this.declared].filter(([, { type: other }]) => other === tightened);
    if (same.length > 0 && this.draw.chance(50)) return `$${this.draw.pick(same)[0]}`;
    return `$${this.declare(loosened, tightened, name)}`;
  }

  private declare(type: GraphQLInputType, written: string, name: string): string {
    const variable = `${this.draw.pick(["v", "toString", "__proto"])}${this.declared.size}`;
    const drawn = () => drawValue(this.draw, type, name) ?? (written.endsWith("!") ? undefined : null);
    const fallback = this.draw.chance(20) ? drawn() : undefined;
    const isRequired = written.endsWith("!") && fallback === undefined;
    const value = isRequired ? notNull(drawn) : this.draw.chance(80) ? drawn() : undefined;
    if (value !== undefined) this.values[variable] = value;
    const byDefault = fallback === undefined ? "" : ` = ${writeLiteral(fallback, type)}`;
    this.declared.set(variable, { type: written, declaration: `$${variable}: ${written}${byDefault}` });
    return variable;
  }
}

/** Draws until there is a value. */
function notNull(drawn: () => unknown): unknown {
  for (;;) {
    const value = drawn();
    if (value !== null && value !== undefined) return value;
  }
}
