import type { AwardRow } from "../world/labels-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, type Change, type Changing } from "./change";

export function labelChange({ draw, world, seen, caller }: Changing): Change {
  const own = world.territory.filter(({ siren }) => siren === caller.organisation);
  const territory = own[0] !== undefined && draw.chance(75) ? own[0] : draw.pick(world.territory);
  const near = world.label_award.filter((each) => each.territory_code === territory.code);
  const renewed = draw.chance(50)
    ? draw.pick(near.length > 0 && draw.chance(70) ? near : world.label_award)
    : null;
  const [first] = world.label_scheme.filter(({ id }) => id === renewed?.scheme_id);
  const scheme = first !== undefined && draw.chance(85) ? first : draw.pick(world.label_scheme);
  const input = {
    schemeId: draw.chance(95) ? scheme.id : absentId,
    territoryCode: draw.chance(95) ? territory.code : "95999",
    level: draw.chance(15) ? draw.pick(["1", "9"]) : null,
    obtainedOn: draw.pick(["2026-11-24", today, today, "2026-10-30", "2026-10-31", "2024-02-02"]),
    validUntil: draw.chance(15) ? draw.pick(["2028-01-01", "2020-01-01"]) : null,
    renewsId: renewed?.id ?? null,
    visibility: draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const),
  };
  const pool = territory.kind === "INTERCOMMUNALITY" ? territory.code : territory.member_of_code;
  const isHidden = renewed !== null && !seen.label_award.some(({ id }) => id === renewed.id);
  const expected = firstOf(
    gate(caller, ["COORDINATOR", "BUYER", "ADMINISTRATOR"]),
    input.territoryCode === "95999" && "UNKNOWN_TERRITORY",
    territory.siren !== caller.organisation && "NOT_OWN_TERRITORY",
    input.schemeId === absentId && "UNKNOWN_SCHEME",
    isHidden && "UNKNOWN_AWARD",
    seen.label_award.some((each) => each.renews_id !== null && each.renews_id === renewed?.id) &&
      "ALREADY_RENEWED",
    input.obtainedOn > today && "OBTAINED_IN_FUTURE",
    input.validUntil !== null && input.validUntil < input.obtainedOn && "ENDS_BEFORE_START",
    input.level !== null && !scheme.levels.includes(input.level) && "UNKNOWN_LEVEL",
    renewalFault(world, {
      renewed,
      schemeId: scheme.id,
      territoryCode: territory.code,
      obtainedOn: input.obtainedOn,
    }),
    input.visibility === "POOLED" && (pool === null || !caller.pools.includes(pool)) && "NOT_POOLING",
    isRecorded(world, { ...input, organisation: territory.siren }) && "ALREADY_RECORDED",
    // Renewed by an award that the caller does not see: that it was renewed is all that is told.
    world.label_award.some((each) => each.renews_id !== null && each.renews_id === renewed?.id) &&
      "ALREADY_RENEWED",
  );
  return {
    field: "recordLabelAward",
    input,
    payload: "labelAward { id }",
    expected,
    effect: (before, written): World => ({
      ...before,
      label_award: [
        ...before.label_award,
        {
          ...{ id: String(written["id"]), organisation: territory.siren, visibility: input.visibility, pool },
          ...{ scheme_id: scheme.id, territory_code: territory.code, level: input.level, version: 1 },
          ...{ obtained_on: input.obtainedOn, obtained_precision: "DAY", valid_until: input.validUntil },
          ...{
            withdrawn_on: null,
            renews_organisation: renewed?.organisation ?? null,
            renews_id: renewed?.id ?? null,
          },
          recorded_at: new Date(String(written["recorded_at"])).toISOString(),
        },
      ],
    }),
    ...(isHidden ? { absentTwin: { ...input, renewsId: absentId } } : {}),
  };
}

interface Renewal {
  readonly renewed: AwardRow | null;
  readonly schemeId: string;
  readonly territoryCode: string;
  readonly obtainedOn: string;
}

/** A renewal is of the same label, of the same territory or of a legal person that it took over, and comes later. */
function renewalFault(
  world: World,
  { renewed, schemeId, territoryCode, obtainedOn }: Renewal,
): string | null {
  if (renewed === null) return null;
  const taken = world.territory_succession.filter((each) => each.successor_code === territoryCode);
  const lineage = [territoryCode, ...taken.map((each) => each.predecessor_code)];
  const fault = firstOf(
    renewed.scheme_id !== schemeId && "RENEWS_OTHER_SCHEME",
    !lineage.includes(renewed.territory_code) && "RENEWS_OTHER_HOLDER",
    obtainedOn <= renewed.obtained_on && "RENEWS_LATER_AWARD",
  );
  return fault === "DONE" ? null : fault;
}

function isRecorded(
  world: World,
  like: {
    readonly organisation: string;
    readonly territoryCode: string;
    readonly schemeId: string;
    readonly obtainedOn: string;
  },
): boolean {
  return world.label_award.some(
    (each) =>
      each.organisation === like.organisation &&
      each.territory_code === like.territoryCode &&
      each.scheme_id === like.schemeId &&
      each.obtained_on === like.obtainedOn,
  );
}
