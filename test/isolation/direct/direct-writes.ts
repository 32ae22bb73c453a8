import type { Draw } from "../engine/draw";
import { everyOrganisation, type Cast } from "../world/cast";
import type { Records } from "../world/records";
import type { Schema } from "../world/schemas";
import { visibleWorld } from "../world/visible-world";
import type { Attempt, Attempts } from "./attempt";
import { blindAttempts } from "./blind-attempts";
import type { DirectReading } from "./direct-reads";
import { tried, undone } from "./direct-session";
import { contractAttempts } from "./contract-attempts";
import { exemptionAttempts } from "./exemption-attempts";
import { domainAttempts } from "./domain-attempts";
import { insertionAttempts } from "./insertion-attempts";
import { jointAttempts } from "./joint-attempts";
import { labelsAttempts } from "./labels-attempts";
import { lastingAttempts } from "./lasting-attempts";
import { poolingAttempts } from "./pooling-attempts";
import { procurementAttempts } from "./procurement-attempts";
import { keyAttempts, organisationsAttempts } from "./records-attempts";
import { schemeAttempts } from "./scheme-attempts";
import { suppliersAttempts } from "./suppliers-attempts";

export interface DirectWriting extends DirectReading {
  readonly draw: Draw;
  readonly cast: Cast;
  readonly records: Records;
}

const attemptsOf: Readonly<Record<Schema, Attempts>> = {
  territorial_labels: labelsAttempts,
  procurement_plans: (trying) => [
    ...procurementAttempts(trying),
    ...contractAttempts(trying),
    ...domainAttempts(trying),
    ...schemeAttempts(trying),
    ...poolingAttempts(trying),
    ...exemptionAttempts(trying),
    ...jointAttempts(trying),
  ],
  supplier_relations: suppliersAttempts,
  insertion_clauses: insertionAttempts,
  organisations: organisationsAttempts,
};

/** Sends writes that no resolver checks: the policies alone refuse them. All of it is taken back. */
export async function writeDirectly(writing: DirectWriting): Promise<void> {
  const { schema, world, caller, cast, draw, records } = writing;
  const trying = {
    ...{ draw, world, caller, records, seen: visibleWorld(world, caller) },
    ...{ organisations: everyOrganisation(cast), pools: cast.pools },
  };
  const attempts = [attemptsOf[schema], keyAttempts(schema), blindAttempts(schema)];
  await attempt(
    writing,
    attempts.flatMap((each) => each(trying)),
  );
}

/** Sends what the account of the migrations may not do either, though policies let it see and write everything. */
export async function breakLastingRules(reading: DirectReading): Promise<void> {
  const [login] = await reading.database.query<{ readonly name: string }>("SELECT current_user AS name");
  await attempt({ ...reading, role: login?.name ?? "" }, lastingAttempts(reading.schema, reading.world));
}

async function attempt(
  writing: DirectReading & { readonly role?: string },
  attempts: readonly Attempt[],
): Promise<void> {
  const { schema, caller, tally, about = "" } = writing;
  const asked = attempts.filter(({ sql, after = [] }) =>
    [{ sql }, ...after].some((each) => each.sql.includes(about)),
  );
  if (asked.length === 0) return;
  await undone(writing, async (db) => {
    for (const each of asked) {
      const answered = await tried(db, each);
      if (answered === each.expected) {
        tally.agreed(1);
        continue;
      }
      const sent = `${each.sql} ${JSON.stringify(each.values)}`;
      tally.differs({ where: schema, caller, asked: sent, expected: each.expected, answered });
    }
  });
}
