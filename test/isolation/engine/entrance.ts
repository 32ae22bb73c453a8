import type { View } from "../world/view";
import type { World } from "../world/world";
import { planOf, type Context, type Json, type TypeModel } from "./graph-model";
import type { ListModel } from "./list-model";
import { walkOf, type Walk } from "./page-walk";
import type { Question } from "./question";

/** A type that can be asked for from the outside of a subgraph. */
export interface Entrance<Row> {
  readonly type: TypeModel<Row>;
  readonly key: "id" | "siret" | "code";
  /** Its rows, for a type of this subgraph. */
  readonly rows: (world: World) => readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Root field that looks one up; absent for a type reached by `_entities` alone. */
  readonly lookup?: string;
  readonly list?: { readonly field: string; readonly model: ListModel<Row> };
  /** Whether `_entities` does not answer it. */
  readonly isLocal?: boolean;
  /** A well-formed key that nothing has. */
  readonly absentKey: string;
}

/** The ways through an entrance, whatever its rows are. */
export interface Door {
  readonly name: string;
  /** Look-ups by key, of rows that the caller may see, of others, and of rows that do not exist. */
  readonly lookups: (context: Context, count: number) => readonly Question[];
  /** References sent to `_entities` directly. */
  readonly entities: (context: Context, count: number) => readonly Question[];
  /** A list followed to its end; null for an entrance without a list. */
  readonly walk: (context: Context) => Walk | null;
}

export function door<Row>(entrance: Entrance<Row>): Door {
  const { type, key, lookup, list } = entrance;
  return {
    name: type.name,
    lookups: (context, count) => {
      if (lookup === undefined) return [];
      const planned = planOf(type, context, 0);
      return drawnKeys(entrance, context, count).map((value) => ({
        text: () => `${lookup}(${key}: "${value}") ${planned.text}`,
        expected: expectedAt(entrance, context.view, { value, expect: planned.expect }),
        steps: 1,
      }));
    },
    entities: (context, count) => {
      if (entrance.isLocal === true) return [];
      const planned = planOf(type, context, 0);
      const values = drawnKeys(entrance, context, count);
      return [
        {
          text: (variable) =>
            `_entities(representations: $${variable}) { __typename ... on ${type.name} ${planned.text} }`,
          representations: values.map((value) => ({ __typename: type.name, [key]: value })),
          expected: values.map((value) =>
            expectedAt(entrance, context.view, { value, expect: planned.expect }),
          ),
          steps: count,
        },
      ];
    },
    walk: (context) =>
      list === undefined ? null : walkOf({ ...list, rowsOf: ({ seen }) => entrance.rows(seen) }, context),
  };
}

/** A type of another subgraph, to which fields are added: every reference is answered. */
export function stubDoor<Stub extends object>(
  type: TypeModel<Stub>,
  stubs: (view: View) => readonly Stub[],
): Door {
  return {
    name: `${type.name} (extended)`,
    lookups: () => [],
    entities: (context, count) => {
      const planned = planOf(type, context, 0);
      const drawn = Array.from({ length: count }, () => context.draw.pick(stubs(context.view)));
      return [
        {
          text: (variable) =>
            `_entities(representations: $${variable}) { __typename ... on ${type.name} ${planned.text} }`,
          representations: drawn.map((stub) => ({ __typename: type.name, ...stub })),
          expected: drawn.map((stub) => planned.expect(stub)),
          steps: count,
        },
      ];
    },
    walk: () => null,
  };
}

interface At<Row> {
  readonly value: string;
  readonly expect: (row: Row) => Json;
}

/** A row that may not be seen is answered as one that does not exist. */
function expectedAt<Row>({ rows, keyOf }: Entrance<Row>, { seen }: View, { value, expect }: At<Row>): Json {
  const row = rows(seen).find((each) => keyOf(each) === value);
  return row === undefined ? null : expect(row);
}

function drawnKeys<Row>(
  { rows, keyOf, absentKey }: Entrance<Row>,
  { draw, view }: Context,
  count: number,
): readonly string[] {
  const all = rows(view.all);
  return Array.from({ length: count }, () => (draw.chance(5) ? absentKey : keyOf(draw.pick(all))));
}
