import {
  change,
  insertion,
  isOwnSharing,
  ownOrAny,
  type Attempt,
  type Attempts,
  type Trying,
} from "./attempt";

const schema = "procurement_plans";

/** Schemes for responsible purchasing, their members and targets: written by the lead's organisation. */
export const schemeAttempts: Attempts = (trying) => [
  ...schemes(trying),
  ...members(trying),
  ...targets(trying),
];

function schemes({ draw, seen, caller, organisations, pools }: Trying): readonly Attempt[] {
  const sharing = {
    organisation: draw.pick([caller.organisation ?? "000000000", draw.pick(organisations)]),
    visibility: draw.pick(["PRIVATE", "POOLED", "PUBLIC"]),
    pool: draw.pick([...pools, ...caller.pools]),
  };
  const row = { ...sharing, id: "new", name: "n", valid_from: "2026-01-01", version: 1 };
  return [
    insertion(`${schema}.spaser_scheme`, row, isOwnSharing(caller, sharing)),
    ...seen.spaser_scheme.flatMap(({ id, organisation }) => {
      const at = { where: "id", key: id };
      const isOwn = organisation === caller.organisation;
      return [
        change(`${schema}.spaser_scheme`, { ...at, set: "version = 9" }, isOwn ? "WRITTEN" : "UNSEEN"),
        change(`${schema}.spaser_scheme`, { ...at, set: "name = 'x'" }, "REFUSED"),
      ];
    }),
  ];
}

function members(trying: Trying): readonly Attempt[] {
  const { world, seen, caller } = trying;
  const { id: scheme_id, organisation } = ownOrAny(trying, world.spaser_scheme);
  const row = { organisation, scheme_id, member_organisation: "999999999", added_on: "2026-01-01" };
  return [
    insertion(`${schema}.spaser_scheme_member`, row, organisation === caller.organisation),
    ...seen.spaser_scheme_member.slice(0, 6).map((each): Attempt => ({
      sql: `DELETE FROM ${schema}.spaser_scheme_member WHERE scheme_id = $1 AND member_organisation = $2`,
      values: [each.scheme_id, each.member_organisation],
      expected: each.organisation === caller.organisation ? "WRITTEN" : "UNSEEN",
    })),
  ];
}

function targets(trying: Trying): readonly Attempt[] {
  const { world, seen, caller } = trying;
  const { id: scheme_id, organisation } = ownOrAny(trying, world.spaser_scheme);
  const isKnown = world.spaser_target.some(
    (each) => each.scheme_id === scheme_id && each.indicator === "SOCIAL" && each.measure === "NUMBER",
  );
  const key = { indicator: "SOCIAL", measure: "NUMBER", share_basis_points: 1 };
  const where = "scheme_id = $1 AND indicator::text = $2 AND measure::text = $3";
  return [
    ...(isKnown
      ? []
      : [
          insertion(
            `${schema}.spaser_target`,
            { organisation, scheme_id, ...key },
            organisation === caller.organisation,
          ),
        ]),
    ...seen.spaser_target.slice(0, 6).flatMap((each): readonly Attempt[] => {
      const expected = each.organisation === caller.organisation ? "WRITTEN" : "UNSEEN";
      const values = [each.scheme_id, each.indicator, each.measure];
      return [
        { sql: `UPDATE ${schema}.spaser_target SET share_basis_points = 7 WHERE ${where}`, values, expected },
        { sql: `DELETE FROM ${schema}.spaser_target WHERE ${where}`, values, expected },
      ];
    }),
  ];
}
