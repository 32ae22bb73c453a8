import type { SchemeRow } from "../world/contract-rows";
import { indicators } from "../world/draw-contracts";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

const writers = ["BUYER", "COORDINATOR", "ADMINISTRATOR"];

export function schemeCreation({ draw, caller }: Changing): Change {
  const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
  const validUntil = draw.pickOrNull(["2027-12-31", "2020-01-01"]);
  const input = {
    name: draw.pick(["Schéma", "Schéma", " "]),
    validFrom: "2026-01-01",
    validUntil,
    visibility,
  };
  return {
    field: "createSpaserScheme",
    input,
    payload: "spaserScheme { id }",
    expected: firstOf(
      gate(caller, writers),
      caller.organisation === null && "NO_ORGANISATION",
      input.name === " " && "NAME_MISSING",
      validUntil === "2020-01-01" && "ENDS_BEFORE_START",
      visibility === "POOLED" && caller.pools.length === 0 && "NOT_POOLING",
    ),
    effect: (before, written): World => {
      const { id } = written;
      const organisation = caller.organisation ?? "";
      const row = {
        ...{ id: String(id), organisation, visibility, pool: caller.pools[0] ?? null, version: 1 },
        ...{ name: input.name, valid_from: "2026-01-01", valid_until: validUntil },
      };
      return {
        ...before,
        spaser_scheme: [...before.spaser_scheme, row],
        spaser_scheme_member: [
          ...before.spaser_scheme_member,
          { organisation, scheme_id: row.id, member_organisation: organisation, added_on: today },
        ],
      };
    },
  };
}

export function memberChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const { scheme, version, isHidden } = drawnScheme(changing);
  const member_organisation = draw.pick(world.buyer).organisation;
  const members = world.spaser_scheme_member.filter((each) => each.scheme_id === scheme.id);
  const isMember = members.some((each) => each.member_organisation === member_organisation);
  const isAddition = draw.chance(60);
  const input = { schemeId: scheme.id, version, memberSiren: member_organisation };
  const isBuying = seen.buyer.some(({ organisation }) => organisation === member_organisation);
  return {
    field: isAddition ? "addSpaserSchemeMember" : "removeSpaserSchemeMember",
    input,
    payload: "spaserScheme { id }",
    expected: firstOf(
      gate(caller, writers),
      ...standing(changing, { scheme, version, isHidden }),
      isAddition && !isBuying && "UNKNOWN_MEMBER",
      isAddition && isMember && "ALREADY_MEMBER",
      !isAddition && member_organisation === scheme.organisation && "LEAD_STAYS",
      !isAddition && !isMember && "NOT_MEMBER",
    ),
    effect: (before): World => {
      const row = {
        organisation: scheme.organisation,
        scheme_id: scheme.id,
        member_organisation,
        added_on: today,
      };
      const others = before.spaser_scheme_member.filter(
        (each) => each.scheme_id !== scheme.id || each.member_organisation !== member_organisation,
      );
      return {
        ...before,
        ...next(before, scheme),
        spaser_scheme_member: isAddition ? [...others, row] : others,
      };
    },
    ...(isHidden ? { absentTwin: { ...input, schemeId: absentId } } : {}),
  };
}

export function targetChange(changing: Changing): Change {
  const { draw, caller } = changing;
  const { scheme, version, isHidden } = drawnScheme(changing);
  const target = { indicator: draw.pick(indicators), measure: draw.pick(["NUMBER", "VALUE"]) };
  const sharePercent = draw.pickOrNull(["30.00", "100", "100.01", "-0.01"]);
  const input = { schemeId: scheme.id, version, ...target, sharePercent };
  return {
    field: "setSpaserTarget",
    input,
    payload: "spaserScheme { id }",
    expected: firstOf(
      gate(caller, writers),
      ...standing(changing, { scheme, version, isHidden }),
      (sharePercent === "100.01" || sharePercent === "-0.01") && "SHARE_OUT_OF_RANGE",
    ),
    effect: (before): World => {
      const others = before.spaser_target.filter(
        (each) =>
          each.scheme_id !== scheme.id ||
          each.indicator !== target.indicator ||
          each.measure !== target.measure,
      );
      const row = { organisation: scheme.organisation, scheme_id: scheme.id, ...target };
      const added = sharePercent === null ? [] : [{ ...row, share_basis_points: Number(sharePercent) * 100 }];
      return { ...before, ...next(before, scheme), spaser_target: [...others, ...added] };
    },
    ...(isHidden ? { absentTwin: { ...input, schemeId: absentId } } : {}),
  };
}

interface ReadScheme {
  readonly scheme: SchemeRow;
  readonly version: number;
  readonly isHidden: boolean;
}

/** Mostly one of one's own. */
function drawnScheme({ draw, world, seen, caller }: Changing): ReadScheme {
  const own = world.spaser_scheme.filter(({ organisation }) => organisation === caller.organisation);
  const scheme = own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.spaser_scheme);
  return {
    scheme,
    version: draw.chance(85) ? scheme.version : scheme.version + 1,
    isHidden: !seen.spaser_scheme.some(({ id }) => id === scheme.id),
  };
}

function standing(
  { caller }: Changing,
  { scheme, version, isHidden }: ReadScheme,
): readonly (string | false)[] {
  return [
    isHidden && "UNKNOWN_SCHEME",
    scheme.organisation !== caller.organisation && "NOT_OWN_SCHEME",
    version !== scheme.version && "SCHEME_CHANGED",
  ];
}

function next({ spaser_scheme: schemes }: World, scheme: SchemeRow) {
  return { spaser_scheme: replaced(schemes, { ...scheme, version: scheme.version + 1 }) };
}
