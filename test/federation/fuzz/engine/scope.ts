import { isObjectType, type GraphQLCompositeType } from "graphql";

export interface Selected {
  readonly parent: GraphQLCompositeType;
  readonly field: string;
  readonly args: string;
  readonly type: string;
  /** What is selected below. */
  readonly below: Scope;
}

/** What has been selected at one place of the answer, whatever fragments it came through. */
export class Scope {
  private readonly byKey = new Map<string, Selected[]>();

  /** A selection of the same field that another may join under its key. */
  find(field: string): { readonly key: string; readonly selected: Selected } | null {
    for (const [key, all] of this.byKey) {
      const [first] = all;
      if (all.length === 1 && first?.field === field) return { key, selected: first };
    }
    return null;
  }

  /** Takes a key for a field; null when something else has it that the field cannot be merged with. */
  take(key: string, wanted: Omit<Selected, "below">): Scope | null {
    const held = this.byKey.get(key) ?? [];
    const same = held.find(({ field, args }) => field === wanted.field && args === wanted.args);
    if (!held.every((each) => each === same || areApart(each, wanted))) return null;
    const below = same?.below ?? new Scope();
    if (same?.parent !== wanted.parent) {
      this.byKey.set(key, [...held, { ...wanted, below }]);
    }
    return below;
  }
}

/** Whether no object can be of both types, so that each may give its own meaning to the key. */
function areApart(one: Omit<Selected, "below">, other: Omit<Selected, "below">): boolean {
  if (one.field === other.field && one.args === other.args) return true;
  return (
    isObjectType(one.parent) &&
    isObjectType(other.parent) &&
    one.parent !== other.parent &&
    one.type === other.type
  );
}
