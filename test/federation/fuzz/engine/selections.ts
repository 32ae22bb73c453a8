import {
  doTypesOverlap,
  getNamedType,
  GraphQLBoolean,
  GraphQLNonNull,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import type { Draw } from "./draw";
import { Scope } from "./scope";
import type { Variables } from "./variables";

interface Place {
  readonly type: GraphQLCompositeType;
  readonly scope: Scope;
  /** How many levels may still be opened below. */
  readonly depth: number;
  /** How many fragments may still be opened inside each other. */
  readonly fragments: number;
}

const aliases = [
  ...["a", "b", "id", "title", "name", "price", "x"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "then", "length"],
];
const condition = new GraphQLNonNull(GraphQLBoolean);

/** Writes selections of a schema at random; few of them turn out invalid. */
export class SelectionWriter {
  readonly fragmentDefinitions: string[] = [];
  private readonly composites: readonly GraphQLCompositeType[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: Draw,
    private readonly variables: Variables,
    private fieldsLeft: number,
  ) {
    this.composites = Object.values(schema.getTypeMap()).filter(
      (type) => isCompositeType(type) && !type.name.startsWith("__"),
    ) as GraphQLCompositeType[];
  }

  writeRoot(type: GraphQLCompositeType, depth: number): string {
    return this.writeSet({ type, scope: new Scope(), depth, fragments: 3 });
  }

  private writeSet(place: Place): string {
    const count = this.draw.integer(1, 4);
    return `{ ${Array.from({ length: count }, () => this.writeSelection(place)).join(" ")} }`;
  }

  private writeSelection(place: Place): string {
    const { type, fragments } = place;
    if (fragments > 0 && this.draw.chance(isUnionType(type) ? 75 : isAbstractType(type) ? 40 : 12)) {
      return this.writeFragment(place);
    }
    if (isUnionType(type) || this.draw.chance(10)) return this.writeTypename(place);
    return this.writeField(place, type);
  }

  private writeTypename({ type, scope }: Place): string {
    const key = this.draw.chance(25) ? this.draw.pick(aliases) : "__typename";
    const wanted = { parent: type, field: "__typename", args: "", type: "String!" };
    const conditions = this.variables.writeCondition(condition);
    if (scope.take(key, wanted) !== null) return `${aliased(key, "__typename")}${conditions}`;
    scope.take("__typename", wanted);
    return `__typename${conditions}`;
  }

  private writeField(place: Place, type: Exclude<GraphQLCompositeType, { getTypes(): unknown }>): string {
    const { scope } = place;
    const open = place.depth > 0 && this.fieldsLeft > 0;
    const fields = Object.values(type.getFields()).filter(
      (field) => open || isLeafType(getNamedType(field.type)),
    );
    if (fields.length === 0) return this.writeTypename(place);
    this.fieldsLeft -= 1;
    const field = this.draw.pick(fields);
    const joined = this.draw.chance(60) ? scope.find(field.name) : null;
    if (joined !== null) {
      const { key, selected } = joined;
      return this.finishField(place, { key, field, args: selected.args, below: selected.below });
    }
    const args = this.variables.writeArguments(field.args);
    const wanted = { parent: type, field: field.name, args, type: String(field.type) };
    const taken = this.takeKey(scope, wanted);
    return this.finishField(place, { ...taken, field, args });
  }

  private takeKey(scope: Scope, wanted: Parameters<Scope["take"]>[1]): { key: string; below: Scope } {
    const first = this.draw.chance(35) ? this.draw.pick(aliases) : wanted.field;
    for (let attempt = 0; ; attempt += 1) {
      const key = attempt === 0 ? first : `${wanted.field}_${attempt}`;
      const below = scope.take(key, wanted);
      if (below !== null) return { key, below };
    }
  }

  private finishField(
    { depth, fragments }: Place,
    {
      key,
      field,
      args,
      below,
    }: { key: string; field: GraphQLField<unknown, unknown>; args: string; below: Scope },
  ): string {
    const type = getNamedType(field.type);
    const start = `${aliased(key, field.name)}${args}${this.variables.writeCondition(condition)}`;
    if (!isCompositeType(type)) return start;
    return `${start} ${this.writeSet({ type, scope: below, depth: depth - 1, fragments })}`;
  }

  private writeFragment(place: Place): string {
    const { type, fragments } = place;
    const conditions = this.variables.writeCondition(condition);
    if (this.draw.chance(12)) {
      return `...${conditions} ${this.writeSet({ ...place, fragments: fragments - 1 })}`;
    }
    const overlapping = this.composites.filter((other) => doTypesOverlap(this.schema, type, other));
    const on = this.draw.pick(overlapping);
    const set = this.writeSet({ ...place, type: on, fragments: fragments - 1 });
    if (this.draw.chance(70)) return `... on ${on.name}${conditions} ${set}`;
    const name = `F${this.fragmentDefinitions.length}`;
    this.fragmentDefinitions.push(`fragment ${name} on ${on.name} ${set}`);
    return `...${name}${conditions}${this.draw.chance(15) ? ` ...${name}` : ""}`;
  }
}

function aliased(key: string, field: string): string {
  return key === field ? field : `${key}: ${field}`;
}
