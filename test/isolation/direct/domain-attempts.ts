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

/** Domains, the versions of their strategies and those who built them: written by the domain's organisation. */
export const domainAttempts: Attempts = (trying) => [
  ...[1, 2, 3].flatMap(() => insertions(trying)),
  ...changes(trying),
];

function insertions(trying: Trying): readonly Attempt[] {
  const { draw, world, caller, pools } = trying;
  const domain = ownOrAny(trying, world.purchasing_domain);
  const strategy = ownOrAny(trying, world.purchasing_strategy);
  const taken = world.purchasing_strategy.find((each) => each.domain_id === domain.id);
  const sharing = {
    organisation: domain.organisation,
    visibility: draw.pick(["PRIVATE", "POOLED", "PUBLIC"]),
    pool: draw.pick([...pools, ...caller.pools]),
  };
  const version = {
    ...sharing,
    domain_id: domain.id,
    version_label: "v",
    aims: ["a"],
    levers: [],
    version: 1,
  };
  // Years before those of the worlds.
  const past = { ...version, id: "new", valid_from: "1990-01-01", valid_until: "1990-12-31" };
  const stakeholder = { strategy_id: strategy.id, position: 900, name: "n", kind: "TECHNICAL_SERVICE" };
  return [
    insertion(
      `${schema}.purchasing_domain`,
      { ...sharing, id: "new", name: "n", description: "d", cpv_prefixes: ["99"], version: 1 },
      isOwnSharing(caller, sharing),
    ),
    insertion(`${schema}.purchasing_strategy`, past, isOwnSharing(caller, sharing)),
    // In the days of another version.
    ...(taken === undefined
      ? []
      : [
          insertion(
            `${schema}.purchasing_strategy`,
            { ...past, id: "twin", valid_until: taken.valid_from },
            false,
          ),
        ]),
    insertion(
      `${schema}.strategy_stakeholder`,
      { ...stakeholder, organisation: strategy.organisation },
      strategy.organisation === caller.organisation,
    ),
  ];
}

function changes({ seen, caller }: Trying): readonly Attempt[] {
  const outcome = ({ organisation }: { readonly organisation: string }) =>
    organisation === caller.organisation ? "WRITTEN" : "UNSEEN";
  return [
    ...seen.purchasing_domain.slice(0, 6).flatMap((each): readonly Attempt[] => {
      const at = { where: "id", key: each.id };
      return [
        change(`${schema}.purchasing_domain`, { ...at, set: "version = version + 1" }, outcome(each)),
        change(`${schema}.purchasing_domain`, { ...at, set: "name = 'n', description = 'd'" }, outcome(each)),
        change(`${schema}.purchasing_domain`, { ...at, set: "cpv_prefixes = '{99}'" }, outcome(each)),
        change(`${schema}.purchasing_domain`, { ...at, set: "visibility = 'PUBLIC'" }, "REFUSED"),
      ];
    }),
    ...seen.purchasing_strategy.slice(0, 6).flatMap((each): readonly Attempt[] => {
      const at = { where: "id", key: each.id };
      return [
        change(`${schema}.purchasing_strategy`, { ...at, set: "valid_until = valid_from" }, outcome(each)),
        change(`${schema}.purchasing_strategy`, { ...at, set: "valid_from = '2000-01-01'" }, "REFUSED"),
      ];
    }),
  ];
}
