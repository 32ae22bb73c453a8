import type { FieldNode } from "graphql";
import { responseKey } from "../planning/response-key";
import type { FieldShape, ValueShape } from "../shaping/shape";
import type {
  FieldRun,
  Holder,
  KeptValue,
  SentField,
  SentObject,
  SentValue,
  Source,
  WrittenObject,
  WrittenPiece,
  WrittenValue,
} from "./layout";
import { askedAt, sendersAt, type Place, type Sender } from "./survey";
import { unfitted } from "./unfit";

type AskedValue = Extract<FieldShape, { kind: "value" }>;

/** Decides, for what a survey found, which bytes the answer copies and what has to be kept of them. */
export class LayingOut {
  private sentObjects = 0;
  private readonly sent = new Map<Sender, SentObject>();
  private readonly pieces = new Map<Place, readonly WrittenPiece[]>();
  private readonly written = new Map<Place, WrittenObject>();
  private readonly runs = new Map<Sender, Map<FieldNode, FieldRun>>();
  private readonly whole = new Map<Place, boolean>();

  /** What a sender sends at a place, which the answer is written from. */
  sentBy(sender: Sender, place: Place): SentObject {
    this.piecesAt(place);
    const known = this.sent.get(sender);
    if (known !== undefined) return known;
    const { base, additions } = place;
    const runs = this.runs.get(sender) ?? new Map<FieldNode, FieldRun>();
    const made = this.sentObject({
      fields: sender.fields.map((field) => this.sentField(field, place, { runs, isOf: sender })),
      record: {
        runs: [...runs.values()].filter(({ isFirst }) => isFirst).length,
        additions: sender === base ? additions.length : 0,
        completed: sender === base && additions.length > 0 ? place.number : null,
      },
    });
    this.sent.set(sender, made);
    return made;
  }

  /** What the answer writes of the objects at a place. */
  writtenAt(place: Place): WrittenObject {
    const known = this.written.get(place);
    if (known !== undefined) return known;
    const made = {
      id: place.number,
      pieces: this.piecesAt(place),
      base: this.baseHolder(place),
      additions: place.additions.map((sender) => this.holder(sender, place)),
    };
    this.written.set(place, made);
    return made;
  }

  /** What holds the objects at a place: nothing but additions, for the root. */
  private baseHolder(place: Place): Holder {
    const { base, additions } = place;
    if (base !== null) return this.holder(base, place);
    const record = { runs: 0, additions: additions.length, completed: null };
    return { fetch: 0, sent: this.sentObject({ fields: [], record }) };
  }

  private holder(sender: Sender, place: Place): Holder {
    return { fetch: sender.fetch.number, sent: this.sentBy(sender, place) };
  }

  /** By what the objects at a place are represented, in the order in which a fetch requires it. */
  keptValue(key: string, place: Place): KeptValue {
    const { source, field } = sourceOf(key, place);
    return { key, source, field };
  }

  private piecesAt(place: Place): readonly WrittenPiece[] {
    const known = this.pieces.get(place);
    if (known !== undefined) return known;
    const pieces: WrittenPiece[] = [];
    let open: OpenRun | null = null;
    for (const asked of place.asked) {
      if (asked.kind === "text") {
        pieces.push({ kind: "text", json: `${JSON.stringify(asked.key)}:${asked.json}` });
        open = null;
      } else {
        const found = sourceOf(asked.from, place);
        const isCopied = this.isCopied(asked, place);
        if (!isCopied) pieces.push(this.valuePiece(asked, found, place));
        open = isCopied ? this.copy({ asked, found, open, pieces }) : null;
      }
    }
    this.pieces.set(place, pieces);
    return pieces;
  }

  private copy({ asked, found, open, pieces }: Copying): OpenRun | null {
    const { sender, source, field } = found;
    const node = sender.fields[field] ?? unfitted();
    const runs = this.runs.get(sender) ?? new Map<FieldNode, FieldRun>();
    this.runs.set(sender, runs);
    const isBare = asked.key !== asked.from;
    const last = open === null ? undefined : sender.fields[open.field];
    const before = last === undefined ? undefined : runs.get(last);
    const absent = absentEntry(asked, source);
    if (open !== null && last !== undefined && before !== undefined && !isBare) {
      if (open.source === source && open.field + 1 === field) {
        runs.set(last, { ...before, isLast: false });
        runs.set(node, { number: before.number, isFirst: false, isLast: true, isBare });
        const former = pieces.pop();
        if (former?.kind !== "run") throw new TypeError("An open run is the last piece");
        const both = former.absent === null || absent === null ? null : `${former.absent},${absent}`;
        pieces.push({ ...former, absent: both });
        return { source, field };
      }
    }
    const number = [...runs.values()].filter(({ isFirst }) => isFirst).length;
    runs.set(node, { number, isFirst: true, isLast: true, isBare });
    pieces.push({ kind: "run", source, number, key: isBare ? asked.key : null, absent });
    return isBare ? null : { source, field };
  }

  private valuePiece(asked: AskedValue, { source, field }: FoundSource, place: Place): WrittenPiece {
    const inside = place.inside.get(asked.from) ?? unfitted();
    const value = this.writtenValue(asked.value, inside);
    return { kind: "value", source, field, key: asked.key, value, absent: absentEntry(asked, source) };
  }

  private writtenValue(shape: ValueShape, inside: Place): WrittenValue {
    if (shape.kind === "list") return { kind: "list", of: this.writtenValue(shape.of, inside) };
    return { kind: "object", object: this.writtenAt(inside) };
  }

  /** Whether what is sent of a value is what the answer says of it. */
  private isCopied(asked: AskedValue, place: Place): boolean {
    const inside = place.inside.get(asked.from);
    return inside === undefined || this.isWhole(inside);
  }

  private isWhole(place: Place): boolean {
    const known = this.whole.get(place);
    if (known !== undefined) return known;
    const { asked, base, additions, kept } = place;
    const keys = (base?.fields ?? []).map(responseKey);
    const whole =
      additions.length === 0 &&
      kept.size === 0 &&
      keys.length === asked.length &&
      asked.every(
        (each, index) =>
          each.kind === "value" &&
          each.key === each.from &&
          each.from === keys[index] &&
          this.isCopied(each, place),
      );
    this.whole.set(place, whole);
    return whole;
  }

  private sentField(
    field: FieldNode,
    place: Place,
    { runs, isOf }: { readonly runs: ReadonlyMap<FieldNode, FieldRun>; readonly isOf: Sender },
  ): SentField {
    const key = responseKey(field);
    const isKept = place.kept.has(key) && sourceOf(key, place).sender === isOf;
    return { key, value: this.sentValueOf(field, place), isKept, run: runs.get(field) ?? null };
  }

  private sentValueOf(field: FieldNode, place: Place): SentValue {
    if (field.name.value === "__typename") return { kind: "typeName", typeName: place.type.name };
    const asked = askedAt(place, responseKey(field));
    if (asked?.kind !== "value") return { kind: "leaf", nonNull: false, leaf: "any" };
    return this.sentValue(asked.value, place.inside.get(asked.from));
  }

  private sentValue(shape: ValueShape, inside: Place | undefined): SentValue {
    const { nonNull } = shape;
    if (shape.kind === "leaf") return { kind: "leaf", nonNull, leaf: shape.leaf };
    if (shape.kind === "list") return { kind: "list", nonNull, of: this.sentValue(shape.of, inside) };
    if (inside === undefined) return unfitted();
    return { kind: "object", nonNull, object: this.sentInside(inside) };
  }

  private sentInside(place: Place): SentObject {
    const { base } = place;
    if (base === null) return unfitted();
    if (!this.isWhole(place)) return this.sentBy(base, place);
    const known = this.sent.get(base);
    if (known !== undefined) return known;
    const fields = base.fields.map((field): SentField => {
      return { key: responseKey(field), value: this.sentValueOf(field, place), isKept: false, run: null };
    });
    const made = this.sentObject({ fields, record: null });
    this.sent.set(base, made);
    return made;
  }

  private sentObject(parts: Omit<SentObject, "id">): SentObject {
    const id = this.sentObjects;
    this.sentObjects += 1;
    return { id, ...parts };
  }
}

interface OpenRun {
  readonly source: Source;
  /** The number of its last field so far. */
  readonly field: number;
}

interface FoundSource {
  readonly sender: Sender;
  readonly source: Source;
  readonly field: number;
}

interface Copying {
  readonly asked: AskedValue;
  readonly found: FoundSource;
  readonly open: OpenRun | null;
  readonly pieces: WrittenPiece[];
}

/** Who sends the value under a key. Throws `unfit` when nobody does. */
function sourceOf(key: string, place: Place): FoundSource {
  for (const sender of sendersAt(place)) {
    const field = sender.fields.findIndex((each) => responseKey(each) === key);
    if (field === -1) continue;
    const source = sender === place.base ? null : place.additions.indexOf(sender);
    return { sender, source, field };
  }
  return unfitted();
}

/** The entry to write where an addition knows no such object; null where the value may not be null. */
function absentEntry({ key, value }: AskedValue, source: Source): string | null {
  return source === null || value.nonNull ? null : `${JSON.stringify(key)}:null`;
}
