import type { World } from "../world/world";
import type { Attempt } from "./attempt";

/** An amendment follows the one before it, whoever writes: the account of the migrations too. */
export function amendmentAttempts({ contract, contract_amendment: amendments }: World): readonly Attempt[] {
  const [first] = contract.filter(({ id }) => amendments.some((each) => each.contract_id === id));
  if (first === undefined) return [];
  const number = amendments.filter((each) => each.contract_id === first.id).length + 1;
  const row = {
    ...{
      id: "new",
      organisation: first.organisation,
      contract_id: first.id,
      number,
      signed_on: "2028-01-01",
    },
    ...{ value_change_cents: 100, duration_change_months: 0, object: "o", reason: "r" },
  };
  const endless = { duration_change_months: first.duration_months === null ? 1 : -10_000 };
  return [
    written(row, "WRITTEN"),
    written({ ...row, number: number + 1 }, "REFUSED"),
    written({ ...row, signed_on: "2024-01-01" }, "REFUSED"),
    written({ ...row, value_change_cents: -1_000_000_000_000 }, "REFUSED"),
    written({ ...row, ...endless }, "REFUSED"),
    {
      sql: "UPDATE procurement_plans.contract SET notified_on = '2020-01-01' WHERE id = $1",
      ...{ values: [first.id], expected: "REFUSED" },
    },
  ];
}

function written(row: object, expected: Attempt["expected"]): Attempt {
  const columns = Object.keys(row).join(", ");
  const table = "procurement_plans.contract_amendment";
  return {
    sql: `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
    ...{ values: [JSON.stringify(row)], expected },
  };
}
