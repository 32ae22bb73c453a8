import type { View } from "../world/view";
import type { Draw } from "./draw";
import type { RowOf, TypeName } from "./row-of";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What a plan of questions is drawn with. */
export interface Context {
  readonly draw: Draw;
  readonly view: View;
  readonly types: TypeModels;
}

/** The types by name: they lead to each other. */
export type TypeModels = { readonly [Name in TypeName]: TypeModel<RowOf[Name]> };

/** A field of a question: its GraphQL text, and what the oracle says that it answers for a row. */
export interface PlannedField<Row> {
  readonly text: string;
  readonly expect: (row: Row) => Json;
}

/** A way from a row to others, with arguments and a selection drawn at random; null when the question is deep enough. */
export type Branch<Row> = (context: Context, depth: number) => PlannedField<Row> | null;

/** A type of the graph, as the oracle knows it. */
export interface TypeModel<Row> {
  readonly name: string;
  /** By GraphQL text, which may hold arguments and a selection: "value { amount }". */
  readonly fields: Readonly<Record<string, (row: Row, view: View) => Json>>;
  readonly branches: Readonly<Record<string, Branch<Row>>>;
}

/** A selection of a type, drawn at random: most of its fields, and some of its branches. */
export function planOf<Row>(type: TypeModel<Row>, context: Context, depth: number): PlannedField<Row> {
  const { draw, view } = context;
  const fields = Object.entries(type.fields).filter(([name]) => name === "id" || draw.chance(70));
  const branches = Object.entries(type.branches).flatMap(([name, branch]) => {
    const planned = draw.chance(depth === 0 ? 55 : 30) ? branch(context, depth + 1) : null;
    return planned === null ? [] : [{ name, ...planned }];
  });
  const texts = [...fields.map(([text]) => text), ...branches.map(({ name, text }) => `${name}${text}`)];
  return {
    text: `{ __typename ${texts.join(" ")} }`,
    expect: (row) => ({
      __typename: type.name,
      ...Object.fromEntries(fields.map(([text, read]) => [responseName(text), read(row, view)])),
      ...Object.fromEntries(branches.map(({ name, expect }) => [responseName(name), expect(row)])),
    }),
  };
}

/** A way to one row, or to none. */
export function one<Row, Name extends TypeName>(
  target: Name,
  follow: (row: Row, view: View) => RowOf[Name] | null | undefined,
): Branch<Row> {
  return (context, depth) => {
    if (depth > 2) return null;
    const planned = planOf<RowOf[Name]>(context.types[target], context, depth);
    return {
      text: planned.text,
      expect: (row) => {
        const found = follow(row, context.view) ?? null;
        return found === null ? null : planned.expect(found);
      },
    };
  };
}

/** A way to a plain list. */
export function many<Row, Name extends TypeName>(
  target: Name,
  follow: (row: Row, view: View) => readonly RowOf[Name][] | null,
): Branch<Row> {
  return (context, depth) => {
    if (depth > 2) return null;
    const planned = planOf<RowOf[Name]>(context.types[target], context, depth);
    return {
      text: planned.text,
      expect: (row) => follow(row, context.view)?.map((each) => planned.expect(each)) ?? null,
    };
  };
}

/** The name under which an answer holds a field: "status(on: …)" is status, "value { amount }" is value. */
export function responseName(text: string): string {
  return /^\w+/.exec(text)?.[0] ?? text;
}
