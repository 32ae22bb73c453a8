import type { View } from "../world/view";
import type { Context, Json } from "./graph-model";
import { compared, plannedPage, requestOf, type ListModel, type ListOrder } from "./list-model";
import type { Question } from "./question";

/** A root list whose pages are followed one after the other. */
export interface Walk {
  /** The question about the next page; null after the last one. */
  readonly next: () => Question | null;
  /** The same list asked by another caller from where this walk stands, with its cursor; null before its first page. */
  readonly crossing: (context: Context) => Question | null;
}

export interface WalkedList<Row> {
  readonly field: string;
  readonly model: ListModel<Row>;
  readonly rowsOf: (view: View) => readonly Row[];
}

/** Where a walk stands: the last row that it met, with its cursor. */
interface Position<Row> {
  readonly row: Row;
  readonly cursor: string;
  readonly count: number;
}

export function walkOf<Row>(list: WalkedList<Row>, context: Context): Walk {
  const { field, model, rowsOf } = list;
  const request = requestOf(model, context);
  const arranged = request.arrange(rowsOf(context.view));
  const size = Math.max(Math.ceil(arranged.length / 5), context.draw.pick([1, 2, 3, 7, 20]));
  const planned = plannedPage(model, context, 1);
  let position: Position<Row> | null = null;
  let isOver = false;
  return {
    next: () => {
      if (isOver) return null;
      const from = position?.count ?? 0;
      const after = position === null ? "" : `after: "${position.cursor}"`;
      return {
        text: () => `${field}(first: ${size.toString()} ${after} ${request.args}) ${planned.fields}`,
        expected: planned.expect(arranged, { from, size, isFirst: from === 0 }),
        steps: 1,
        answered: (answer) => {
          const row = arranged[Math.min(from + size, arranged.length) - 1];
          const cursor = endCursorOf(answer);
          if (row !== undefined && cursor !== null) position = { row, cursor, count: from + size };
          isOver = from + size >= arranged.length;
        },
      };
    },
    crossing: (other) => {
      if (position === null || request.filtered) return null;
      return crossingOf(list, other, { position, order: request.order, args: request.args });
    },
  };
}

interface Crossing<Row> {
  readonly position: Position<Row>;
  readonly order: ListOrder;
  readonly args: string;
}

/** A cursor may stand on a row that the other caller does not see: it only says from where on. */
function crossingOf<Row>(
  { field, model, rowsOf }: WalkedList<Row>,
  context: Context,
  { position, order, args }: Crossing<Row>,
): Question {
  const { view } = context;
  const sort = model.orders[order.field] ?? (() => "");
  const sign = order.direction === "ASC" ? 1 : -1;
  const compare = (left: Row, right: Row): number =>
    sign * (compared(sort(left, view), sort(right, view)) || compared(model.key(left), model.key(right)));
  const arranged = rowsOf(view).toSorted(compare);
  const found = arranged.findIndex((row) => compare(row, position.row) > 0);
  const from = found === -1 ? arranged.length : found;
  const planned = plannedPage(model, context, 1);
  return {
    text: () => `${field}(first: 5 after: "${position.cursor}" ${args}) ${planned.fields}`,
    expected: planned.expect(arranged, { from, size: 5, isFirst: false }),
    steps: 1,
  };
}

function endCursorOf(answer: Json): string | null {
  const page = answer as { readonly pageInfo?: { readonly endCursor?: string | null } } | null;
  return page?.pageInfo?.endCursor ?? null;
}
