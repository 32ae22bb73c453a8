import DataLoader from "dataloader";
import type { RawClient, Session } from "../runtime/session";
import type { EntityDefinition, GroupDefinition } from "./loader-definitions";

/** The loaders of one request: one batch per definition and arguments, each key fetched once. */
export class RequestLoaders<Db extends RawClient> {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(private readonly session: Session<Db>) {}

  /** The row of a key; null when there is none that the caller may see. */
  one<Row>(definition: EntityDefinition<Db, Row>, key: string): Promise<Row | null>;
  one<Row, Args>(definition: EntityDefinition<Db, Row, Args>, key: string, args: Args): Promise<Row | null>;
  one<Row, Args>(definition: EntityDefinition<Db, Row, Args>, key: string, args?: Args): Promise<Row | null> {
    return this.batched<Row | null>(definition.name, args, async (keys) => {
      const rows = await this.session.read((db) => definition.fetch(db, keys, args as Args));
      const byKey = new Map(rows.map((row) => [definition.keyOf(row), row]));
      return keys.map((each) => byKey.get(each) ?? null);
    }).load(key);
  }

  /** The rows of a parent, in the order in which they were fetched. */
  group<Row>(definition: GroupDefinition<Db, Row>, parent: string): Promise<readonly Row[]>;
  group<Row, Args>(
    definition: GroupDefinition<Db, Row, Args>,
    parent: string,
    args: Args,
  ): Promise<readonly Row[]>;
  group<Row, Args>(
    definition: GroupDefinition<Db, Row, Args>,
    parent: string,
    args?: Args,
  ): Promise<readonly Row[]> {
    return this.batched<readonly Row[]>(definition.name, args, async (parents) => {
      const rows = await this.session.read((db) => definition.fetch(db, parents, args as Args));
      const groups = new Map<string, Row[]>(parents.map((each) => [each, []]));
      for (const row of rows) groups.get(definition.parentOf(row))?.push(row);
      return parents.map((each) => groups.get(each) ?? []);
    }).load(parent);
  }

  /** Forgets what was read, after a change. */
  clear(): void {
    this.loaders.clear();
  }

  /** The loader of one name and arguments, made at its first use. */
  batched<Value>(
    name: string,
    args: unknown,
    fetch: (keys: readonly string[]) => Promise<readonly Value[]>,
  ): DataLoader<string, Value> {
    const id = args === undefined ? name : `${name} ${JSON.stringify(args, writeBigInt)}`;
    const known = this.loaders.get(id);
    // The name and the arguments fix the type of the values, which the map cannot say.
    if (known !== undefined) return known as DataLoader<string, Value>;
    const loader = new DataLoader<string, Value>(fetch);
    this.loaders.set(id, loader);
    return loader;
  }
}

/** Amounts are integers that JSON itself cannot write. */
function writeBigInt(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}
