import type { Draw } from "../engine/draw";
import { everyOrganisation, type Cast } from "../world/cast";
import type { Records } from "../world/records";
import type { Schema } from "../world/schemas";
import { visibleWorld } from "../world/visible-world";
import type { Attempts } from "./attempt";
import type { DirectReading } from "./direct-reads";
import { tried, undone } from "./direct-session";
import { insertionAttempts } from "./insertion-attempts";
import { labelsAttempts } from "./labels-attempts";
import { procurementAttempts } from "./procurement-attempts";
import { keyAttempts, organisationsAttempts } from "./records-attempts";
import { suppliersAttempts } from "./suppliers-attempts";

export interface DirectWriting extends DirectReading {
  readonly draw: Draw;
  readonly cast: Cast;
  readonly records: Records;
}

const attemptsOf: Readonly<Record<Schema, Attempts>> = {
  territorial_labels: labelsAttempts,
  procurement_plans: procurementAttempts,
  supplier_relations: suppliersAttempts,
  insertion_clauses: insertionAttempts,
  organisations: organisationsAttempts,
};

/** Sends writes that no resolver checks: the policies alone refuse them. All of it is taken back. */
export async function writeDirectly(writing: DirectWriting): Promise<void> {
  const { schema, world, caller, cast, draw, records, tally } = writing;
  const trying = {
    ...{ draw, world, caller, records, seen: visibleWorld(world, caller) },
    ...{ organisations: everyOrganisation(cast), pools: cast.pools },
  };
  const attempts = [...attemptsOf[schema](trying), ...keyAttempts(schema)(trying)];
  await undone(writing, async (db) => {
    for (const attempt of attempts) {
      const answered = await tried(db, attempt);
      if (answered === attempt.expected) {
        tally.agreed(1);
        continue;
      }
      const asked = `${attempt.sql} ${JSON.stringify(attempt.values)}`;
      tally.differs({ where: schema, caller, asked, expected: attempt.expected, answered });
    }
  });
}
