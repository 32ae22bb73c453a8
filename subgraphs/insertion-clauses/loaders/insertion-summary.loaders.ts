import type { GroupDefinition } from "../../../shared/loading/loader-definitions";
import type { Db } from "../context";
import {
  hoursOfPerimeters,
  startedOperations,
  type CountedTerritories,
  type PerimeterHours,
  type StartedOperations,
} from "../repositories/insertion-summary.repository";

/** The key of territories counted together: the same codes in any order are one key. */
export function perimeterKey(codes: readonly string[]): string {
  return [...new Set(codes)].sort().join(" ");
}

export const startedOperationsByPerimeter: GroupDefinition<Db, StartedOperations> = {
  name: "started operations by perimeter",
  fetch: (db, keys) => startedOperations(db, keys.map(countedIn)),
  parentOf: ({ perimeter }) => perimeter,
};

export const hoursByPerimeter: GroupDefinition<Db, PerimeterHours> = {
  name: "hours by perimeter",
  fetch: (db, keys) => hoursOfPerimeters(db, keys.map(countedIn)),
  parentOf: ({ perimeter }) => perimeter,
};

function countedIn(key: string): CountedTerritories {
  return { perimeter: key, codes: key.split(" ") };
}
