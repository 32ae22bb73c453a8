import { drawnCharacteristics } from "../world/draw-food";
import type { FoodRow } from "../world/food-rows";
import { visibleWorld } from "../world/visible-world";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

const roles = ["BUYER", "SPECIFIER", "ADMINISTRATOR"];

interface Line {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly description: string;
  readonly family: string;
  readonly characteristics: readonly string[];
  readonly local: string;
  readonly value: string;
  readonly supplierSiret: string | null;
  readonly contractId: string | null;
}

/** Food recorded, corrected or removed. */
export function foodChange(changing: Changing): Change {
  return changing.draw.pick([recording, correction, removal])(changing);
}

function recording(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const own = world.buyer.filter(({ organisation }) => organisation === caller.organisation);
  const buyer = draw.pick(own.length > 0 && draw.chance(75) ? own : world.buyer);
  const line = drawnLine(changing, buyer.siret);
  // Only one that is refused is of several lines: the oracle then has no identifiers to learn.
  const lines = valueFault(line) === null || draw.chance(50) ? [line] : [sound(line), line];
  const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
  const isHidden = !seen.buyer.some(({ siret }) => siret === buyer.siret);
  const input = { buyerSiret: buyer.siret, visibility, lines };
  return {
    field: "recordFoodSpend",
    input,
    payload: "foodSpend { id }",
    expected: firstOf(
      gate(caller, roles),
      caller.organisation === null && "NO_ORGANISATION",
      isHidden && "UNKNOWN_BUYER",
      buyer.organisation !== caller.organisation && "NOT_OWN_BUYER",
      valueFault(line),
      visibility === "POOLED" && caller.pools.length === 0 && "NOT_POOLING",
      ...referenceFaults(changing, line, buyer.siret),
    ),
    effect: (before, written): World => ({
      ...before,
      food_spend: [
        ...before.food_spend,
        {
          ...{ id: String(written["id"]), organisation: buyer.organisation, buyer_siret: buyer.siret },
          ...{ ...rowOf(line), ...shared(changing, visibility), version: 1 },
        },
      ],
    }),
  };
}

function correction(changing: Changing): Change {
  const { draw, caller } = changing;
  const row = drawnRow(changing);
  const line = drawnLine(changing, row.buyer_siret);
  const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
  const version = draw.chance(85) ? row.version : row.version + 1;
  const input = { foodSpendId: row.id, version, visibility, line };
  return {
    ...{ field: "changeFoodSpend", input, payload: "foodSpend { id }" },
    expected: firstOf(
      ...lineFaults(changing, row, version),
      valueFault(line),
      visibility === "POOLED" && caller.pools.length === 0 && "NOT_POOLING",
      ...referenceFaults(changing, line, row.buyer_siret),
    ),
    effect: (before): World => ({
      ...before,
      food_spend: replaced(before.food_spend, {
        ...{ ...row, ...rowOf(line), ...shared(changing, visibility), version: row.version + 1 },
      }),
    }),
    ...twin(changing, row, input),
  };
}

function removal(changing: Changing): Change {
  const row = drawnRow(changing);
  const version = changing.draw.chance(85) ? row.version : row.version + 1;
  const input = { foodSpendId: row.id, version };
  return {
    ...{ field: "removeFoodSpend", input, payload: "foodSpend { id }" },
    expected: firstOf(...lineFaults(changing, row, version)),
    effect: (before): World => ({
      ...before,
      food_spend: before.food_spend.filter(({ id }) => id !== row.id),
    }),
    ...twin(changing, row, input),
  };
}

function drawnRow({ draw, world, caller }: Changing): FoodRow {
  const own = world.food_spend.filter(({ organisation }) => organisation === caller.organisation);
  return draw.pick(own.length > 0 && draw.chance(60) ? own : world.food_spend);
}

function isHiddenRow({ seen }: Changing, row: FoodRow): boolean {
  return !seen.food_spend.some(({ id }) => id === row.id);
}

function lineFaults(changing: Changing, row: FoodRow, version: number): readonly (string | false | null)[] {
  const { caller } = changing;
  return [
    gate(caller, roles),
    isHiddenRow(changing, row) && "UNKNOWN_FOOD_SPEND",
    row.organisation !== caller.organisation && "NOT_OWN_FOOD_SPEND",
    version !== row.version && "FOOD_SPEND_CHANGED",
  ];
}

function twin(changing: Changing, row: FoodRow, input: object): Pick<Change, "absentTwin"> {
  return isHiddenRow(changing, row) ? { absentTwin: { ...input, foodSpendId: absentId } } : {};
}

function drawnLine({ draw, world }: Changing, buyerSiret: string): Line {
  const own = world.contract.filter((each) => each.buyer_siret === buyerSiret);
  const contract = draw.pickOrNull(own.length > 0 && draw.chance(60) ? own : world.contract);
  return {
    ...{ firstDay: "2026-03-01", lastDay: draw.chance(90) ? "2026-03-31" : "2027-03-31" },
    ...{ description: "Pain", family: "BAKERY", characteristics: draw.pick(drawnCharacteristics) },
    ...{ local: "LOCAL", value: draw.chance(85) ? "12.00" : "0.00" },
    supplierSiret: draw.pickOrNull(world.supplier)?.siret ?? null,
    contractId: contract?.id ?? null,
  };
}

function sound(line: Line): Line {
  return { ...line, lastDay: "2026-03-31", value: "12.00" };
}

function valueFault({ value, lastDay }: Line): string | null {
  if (value === "0.00") return "VALUE_NOT_POSITIVE";
  return lastDay === "2027-03-31" ? "PERIOD_ACROSS_YEARS" : null;
}

/** A contract or a supplier that the caller may not see is one that does not exist. */
function referenceFaults(
  { world, seen, caller }: Changing,
  { contractId, supplierSiret }: Line,
  buyerSiret: string,
): readonly (string | false)[] {
  const contract = seen.contract.find(({ id }) => id === contractId);
  const suppliers = visibleWorld(world, caller).supplier;
  return [
    contractId !== null && contract === undefined && "UNKNOWN_CONTRACT",
    contract !== undefined && contract.buyer_siret !== buyerSiret && "CONTRACT_OF_OTHER_BUYER",
    supplierSiret !== null && suppliers.every(({ siret }) => siret !== supplierSiret) && "UNKNOWN_SUPPLIER",
  ];
}

function rowOf(line: Line) {
  return {
    ...{ year: 2026, first_day: line.firstDay, last_day: line.lastDay, description: line.description },
    ...{ family: line.family, characteristics: line.characteristics, local: line.local },
    ...{ value_cents: Number(line.value) * 100, supplier_siret: line.supplierSiret },
    contract_id: line.contractId,
  };
}

function shared({ caller }: Changing, visibility: FoodRow["visibility"]) {
  return { visibility, pool: visibility === "POOLED" ? (caller.pools[0] ?? null) : null };
}
