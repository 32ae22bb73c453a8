import { siretOf } from "../world/cast";
import {
  change,
  insertion,
  isOwnSharing,
  removal,
  type Attempt,
  type Attempts,
  type Trying,
} from "./attempt";

const table = "procurement_plans.food_spend";

/** Food is written and taken away by the organisation that bought it, and pooled with an intercommunality of its own. */
export const foodAttempts: Attempts = (trying) => [
  ...insertions(trying),
  ...changes(trying),
  ...poolings(trying),
];

function insertions({ draw, world, caller, pools }: Trying): readonly Attempt[] {
  return [1, 2, 3].map(() => {
    const own = world.buyer.filter(({ organisation }) => organisation === caller.organisation);
    const { organisation, siret } = draw.pick(own.length > 0 && draw.chance(60) ? own : world.buyer);
    const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
    const sharing = { organisation, visibility, pool: draw.pick(pools) };
    const row = {
      ...{ ...sharing, id: "new", buyer_siret: siret, year: 2025, first_day: "2025-01-01" },
      ...{ last_day: "2025-01-31", description: "t", family: "BAKERY", characteristics: [], local: "LOCAL" },
      ...{ value_cents: 1, version: 1 },
    };
    return insertion(table, row, isOwnSharing(caller, sharing));
  });
}

function changes({ seen, caller }: Trying): readonly Attempt[] {
  return seen.food_spend.slice(0, 8).flatMap((row) => {
    const isOwn = row.organisation === caller.organisation;
    const left = { set: "version = version + 1", where: "id", key: row.id };
    return [
      change(table, left, isOwn ? leaving(isOwnSharing(caller, row)) : "UNSEEN"),
      removal(table, row.id, isOwn),
    ];
  });
}

/** A line stays shared with nobody but an intercommunality of the caller. */
function leaving(isAllowed: boolean): "WRITTEN" | "REFUSED" {
  return isAllowed ? "WRITTEN" : "REFUSED";
}

/** A line that was not pooled, or with another, is pooled with one that the caller may belong to or not. */
function poolings({ draw, world, caller, pools }: Trying): readonly Attempt[] {
  const own = world.food_spend.filter(({ organisation }) => organisation === caller.organisation);
  // What the attempts before took away is not there any more.
  const left = own.filter(({ id }) => !world.food_spend.slice(0, 8).some((each) => each.id === id)).slice(-2);
  return left.flatMap(({ id, organisation }): readonly Attempt[] => {
    const pool = draw.pick([...pools, siretOf(organisation).slice(0, 9)]);
    const sharing = { organisation, visibility: "POOLED", pool };
    const set = `visibility = 'POOLED', pool = '${pool}'`;
    return [change(table, { set, where: "id", key: id }, leaving(isOwnSharing(caller, sharing)))];
  });
}
