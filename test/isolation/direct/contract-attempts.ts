import type { AmendmentRow } from "../world/contract-rows";
import type { ContractRow } from "../world/procurement-rows";
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

/** Contracts, their holders and their amendments: written by the organisation of their buyer. */
export const contractAttempts: Attempts = (trying) => [
  ...[1, 2, 3, 4, 5].map(() => recorded(trying)),
  ...corrections(trying),
  ...holders(trying),
  ...amendments(trying),
];

function recorded(trying: Trying): Attempt {
  const { draw, world, caller, pools } = trying;
  const { organisation, siret } = ownOrAny(trying, world.buyer);
  const sharing = {
    organisation,
    visibility: draw.pick(["PRIVATE", "POOLED", "PUBLIC"]),
    pool: draw.pick([...pools, ...caller.pools]),
  };
  const row = {
    ...{ ...sharing, id: "new", buyer_siret: siret, title: "t", description: "d", cpv_code: "30192000" },
    ...{ value_cents: 1, notified_on: "2026-01-05", considerations: [], absent_considerations: [] },
    ...{ reserved: "UNDECLARED", small_enterprise: "UNDECLARED", version: 1 },
  };
  const joint = draw.chance(50) ? ownOrAny(trying, world.joint_procurement) : null;
  const isOfJoint =
    joint === null ||
    (joint.organisation === organisation && (joint.status === "LAUNCHED" || joint.status === "AWARDED"));
  return insertion(
    `${schema}.contract`,
    { ...row, joint_procurement_id: joint?.id ?? null },
    isOfJoint && isOwnSharing(caller, sharing),
  );
}

/** What an amendment was signed upon is corrected no more; whom it is shared with, never. */
function corrections({ seen, world, caller }: Trying): readonly Attempt[] {
  return seen.contract.slice(0, 10).flatMap(({ id, organisation }) => {
    const isOwn = organisation === caller.organisation;
    const isAmended = world.contract_amendment.some((each) => each.contract_id === id);
    const at = { where: "id", key: id };
    return [
      change(`${schema}.contract`, { ...at, set: "title = 'x'" }, isOwn ? "WRITTEN" : "UNSEEN"),
      change(
        `${schema}.contract`,
        { ...at, set: "value_cents = 2" },
        isOwn ? (isAmended ? "REFUSED" : "WRITTEN") : "UNSEEN",
      ),
      change(`${schema}.contract`, { ...at, set: "visibility = 'PUBLIC'" }, "REFUSED"),
      change(`${schema}.contract`, { ...at, set: "organisation = '000000000'" }, "REFUSED"),
    ];
  });
}

function holders(trying: Trying): readonly Attempt[] {
  const { world, seen, caller } = trying;
  const contract = ownOrAny(trying, world.contract);
  const isOwn = contract.organisation === caller.organisation;
  const row = {
    ...{ organisation: contract.organisation, contract_id: contract.id },
    ...{ supplier_siret: "00000000000000", position: 99 },
  };
  return [
    insertion(`${schema}.contract_supplier`, row, isOwn),
    ...seen.contract_supplier.slice(0, 6).map((each): Attempt => ({
      sql: `DELETE FROM ${schema}.contract_supplier WHERE contract_id = $1 AND supplier_siret = $2`,
      values: [each.contract_id, each.supplier_siret],
      expected: each.organisation === caller.organisation ? "WRITTEN" : "UNSEEN",
    })),
  ];
}

function amendments(trying: Trying): readonly Attempt[] {
  const { world, caller } = trying;
  return [1, 2, 3, 4].flatMap(() => {
    const contract = ownOrAny(trying, world.contract);
    const earlier = world.contract_amendment.filter((each) => each.contract_id === contract.id);
    const row = nextAmendment(contract, earlier);
    const isOwn = contract.organisation === caller.organisation;
    const table = `${schema}.contract_amendment`;
    return [
      insertion(table, row, isOwn),
      insertion(table, { ...row, number: row.number + 1 }, false),
      insertion(table, { ...row, signed_on: "2000-01-01" }, false),
      insertion(table, { ...row, value_change_cents: -1_000_000_000_000 }, false),
    ];
  });
}

function nextAmendment(
  { id: contract_id, organisation }: ContractRow,
  earlier: readonly AmendmentRow[],
): AmendmentRow {
  return {
    ...{ id: "new", organisation, contract_id, number: earlier.length + 1, signed_on: "2028-01-01" },
    ...{ value_change_cents: 100, duration_change_months: 0, object: "o", reason: "r" },
  };
}
