import { digestOfSubject } from "../../../shared/access/subject-digest";
import type { SharedRow } from "../world/shared-row";
import type { World } from "../world/world";
import {
  change,
  insertion,
  isOwnSharing,
  removal,
  type Attempt,
  type Attempts,
  type Trying,
} from "./attempt";

const schema = "territorial_labels";

export const labelsAttempts: Attempts = (trying) => [
  ...[...insertions(trying), ...changes(trying), ...parts(trying)],
  ...[...[1, 2, 3].map(() => request(trying)), ...decisions(trying), ...grants(trying)],
];

function drawnSharing({ draw, organisations, pools, caller }: Trying): SharedRow {
  return {
    organisation:
      draw.chance(60) && caller.organisation !== null ? caller.organisation : draw.pick(organisations),
    visibility: draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const),
    pool: draw.pick(pools),
  };
}

function insertions(trying: Trying): readonly Attempt[] {
  const { draw, world, caller } = trying;
  const [award, resolution] = [drawnSharing(trying), drawnSharing(trying)];
  const { code: territory_code } = draw.pick(world.territory);
  return [
    insertion(
      `${schema}.label_award`,
      {
        ...{ ...award, id: "new", scheme_id: "s00001", territory_code, obtained_on: "1999-01-01" },
        ...{ obtained_precision: "DAY", recorded_at: "2026-01-01T00:00:00Z", version: 1 },
      },
      isOwnSharing(caller, award),
    ),
    insertion(
      `${schema}.council_resolution`,
      {
        ...{ ...resolution, id: "new", territory_code, title: "t", summary: "s", adopted_on: "1999-01-01" },
        ...{ adopted_precision: "DAY", purchasing_domain_ids: [], version: 1 },
      },
      isOwnSharing(caller, resolution),
    ),
    ...evidences(trying),
  ];
}

/** Of one's own awards, shared in every way, and of any. */
function evidences(trying: Trying): readonly Attempt[] {
  const { draw, world, caller } = trying;
  const own = world.label_award.filter(({ organisation }) => organisation === caller.organisation);
  const proved = [draw.pickOrNull(own), draw.pickOrNull(own), draw.pick(world.label_award)];
  return proved.flatMap((award) => {
    if (award === null) return [];
    const row = { ...drawnSharing(trying), organisation: award.organisation, award_id: award.id };
    const proof = { scheme_id: "s00001", criterion_number: 1, statement: "s" };
    return [insertion(`${schema}.evidence`, { ...row, ...proof, id: "new" }, isOwnSharing(caller, row))];
  });
}

/** Changes of rows seen, one's own and any: what they say, whose they are, with whom they are pooled. */
function changes(trying: Trying): readonly Attempt[] {
  const { draw, seen, caller } = trying;
  return (["label_award", "council_resolution", "evidence"] as const).flatMap((table) => {
    const rows: readonly Owned[] = seen[table];
    const own = draw.pickOrNull(rows.filter(({ organisation }) => organisation === caller.organisation));
    const any = draw.pickOrNull(rows);
    return [own, any].flatMap((row) => (row === null ? [] : changesOf(trying, `${schema}.${table}`, row)));
  });
}

type Owned = SharedRow & { readonly id: string };

function changesOf({ draw, caller, pools }: Trying, table: string, row: Owned): readonly Attempt[] {
  const isOwn = row.organisation === caller.organisation;
  const pool = draw.pick(pools);
  const at = { where: "id", key: row.id };
  const ifOwn = (isAllowed: boolean) => (isOwn ? (isAllowed ? "WRITTEN" : "REFUSED") : "UNSEEN");
  // Somebody else's row is not made one's own, nor one's own somebody else's.
  const moved = isOwn
    ? "organisation = '000000000', visibility = 'PUBLIC'"
    : `organisation = '${caller.organisation ?? "000000000"}', visibility = 'PRIVATE'`;
  return [
    // What would end pooled with an intercommunality that is not of the identity is refused, changed or not.
    change(table, { ...at, set: "visibility = visibility" }, ifOwn(isOwnSharing(caller, row))),
    change(
      table,
      { ...at, set: `visibility = 'POOLED', pool = '${pool}'` },
      ifOwn(caller.pools.includes(pool)),
    ),
    change(table, { ...at, set: moved }, ifOwn(false)),
    ...(table.endsWith(".evidence") ? [removal(table, row.id, isOwn)] : []),
  ];
}

function parts({ draw, world, seen, caller }: Trying): readonly Attempt[] {
  const { id: resolution_id, organisation } = draw.pick(world.council_resolution);
  const row = { id: "new", organisation, resolution_id, position: 9, metric: "m", statement: "s" };
  const isOwn = organisation === caller.organisation;
  const part = draw.pickOrNull(seen.commitment);
  const partIsOwn = part?.organisation === caller.organisation;
  const at = { where: "id", key: part?.id ?? "" };
  return [
    insertion(`${schema}.commitment`, row, isOwn),
    change(`${schema}.commitment`, { ...at, set: "statement = 'x'" }, partIsOwn ? "WRITTEN" : "UNSEEN"),
    change(
      `${schema}.commitment`,
      { ...at, set: "organisation = '000000000'" },
      partIsOwn ? "REFUSED" : "UNSEEN",
    ),
    removal(`${schema}.commitment`, at.key, partIsOwn),
  ];
}

function request(trying: Trying): Attempt {
  const { draw, caller, world } = trying;
  const sharing = drawnSharing(trying);
  const subject = draw.pick([caller.subject ?? "", "subject-3"]);
  const state = draw.pick(["REQUESTED", "REQUESTED", "REFUSED"]);
  const decided =
    state === "REFUSED"
      ? { decided_on: "2026-10-01", decided_by: "d", decided_organisation: "o", decision_reason: "r" }
      : {};
  const row = {
    ...{
      ...sharing,
      ...decided,
      id: "new",
      scheme_id: "s00001",
      territory_code: draw.pick(world.territory).code,
    },
    ...{
      award_visibility: "PUBLIC",
      state,
      requested_on: "2026-09-01",
      requested_by: digestOfSubject(subject),
      version: 1,
    },
  };
  const isAllowed =
    isOwnSharing(caller, sharing) && state === "REQUESTED" && subject === (caller.subject ?? "");
  return insertion(`${schema}.label_award_request`, row, isAllowed);
}

function decisions(trying: Trying): readonly Attempt[] {
  return trying.seen.label_award_request.slice(0, 12).map((asked) => decision(trying, asked));
}

function decision({ draw, caller }: Trying, asked: World["label_award_request"][number]): Attempt {
  const me = digestOfSubject(caller.subject ?? "");
  const isDecider =
    asked.state === "REQUESTED" &&
    (caller.organisation === asked.organisation || caller.organisation === asked.pool) &&
    caller.organisation !== null &&
    (caller.roles.includes("COORDINATOR") || caller.roles.includes("ADMINISTRATOR")) &&
    asked.requested_by !== me;
  const by = draw.pick([me, me, "somebody"]);
  const organisation = draw.pick([caller.organisation ?? "000000000", "000000000"]);
  const state = draw.pick(["REFUSED", "REFUSED", "REQUESTED"]);
  const decided = state === "REFUSED" ? `'2026-10-01'` : "NULL";
  const who =
    state === "REFUSED"
      ? `'${by}', decided_organisation = '${organisation}'`
      : "NULL, decided_organisation = NULL";
  const set = `state = '${state}', decided_on = ${decided}, decided_by = ${who}, decision_reason = 'r'`;
  const isRight = state === "REFUSED" && by === me && organisation === caller.organisation;
  const at = { where: "id", key: asked.id };
  const table = `${schema}.label_award_request`;
  return change(table, { ...at, set }, isDecider ? (isRight ? "WRITTEN" : "REFUSED") : "UNSEEN");
}

/** An award under the identifier of a request, by the organisation that may grant it, exactly as requested, or not. */
function grants({ draw, seen, caller }: Trying): readonly Attempt[] {
  const me = digestOfSubject(caller.subject ?? "");
  const isToGrant = (asked: World["label_award_request"][number]) =>
    asked.state === "REQUESTED" && asked.pool === caller.organisation;
  const requests = seen.label_award_request;
  const tried = [...requests.filter(isToGrant), ...requests.filter((asked) => !isToGrant(asked))];
  return tried.slice(0, 8).map((asked) => {
    const visibility = draw.pick([asked.award_visibility, asked.award_visibility, "POOLED"]);
    const mayGrant =
      isToGrant(asked) &&
      visibility === asked.award_visibility &&
      asked.requested_by !== me &&
      (caller.roles.includes("COORDINATOR") || caller.roles.includes("ADMINISTRATOR"));
    const { id, organisation, pool, scheme_id, territory_code } = asked;
    const row = {
      ...{ id, organisation, visibility, pool, scheme_id, territory_code, obtained_on: "1999-01-02" },
      ...{ obtained_precision: "DAY", recorded_at: "2026-01-01T00:00:00Z", version: 1 },
    };
    return insertion(`${schema}.label_award`, row, mayGrant || isOwnSharing(caller, row));
  });
}
