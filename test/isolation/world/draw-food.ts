import { drawnSharing, drawnTitle, rows, siretOf, type Making } from "./cast";
import type { FoodRow, FoodWorld } from "./food-rows";
import type { ProcurementWorld } from "./procurement-rows";

/** Every class, products of several labels, some declared to have none, some of which nothing is declared. */
export const drawnCharacteristics = [
  ["ORGANIC"],
  ["ORGANIC", "LABEL_ROUGE", "FAIR_TRADE"],
  ["PROTECTED_GEOGRAPHICAL_INDICATION"],
  ["FAIR_TRADE"],
  ["PERFORMANCE"],
  ["NONE"],
  [],
] as const;

export const drawnFamilies = ["MEAT_AND_POULTRY", "FISH_AND_SEAFOOD", "CHARCUTERIE", "BAKERY"] as const;
export const drawnOrigins = ["LOCAL", "NOT_LOCAL", "UNDECLARED"] as const;

/** Food bought by the buyers of a world, under their contracts or under none. */
export function drawnFood(making: Making, { buyer, contract }: ProcurementWorld): FoodWorld {
  return { food_spend: rows(making, 24, 36, () => drawnLine(making, { buyer, contract })) };
}

function drawnLine(
  making: Making,
  { buyer, contract }: Pick<ProcurementWorld, "buyer" | "contract">,
): FoodRow {
  const { draw, cast, newId } = making;
  const { organisation, siret } = draw.pick(buyer);
  const year = draw.integer(2024, 2026);
  const month = `${year.toString()}-0${draw.integer(1, 9).toString()}`;
  const own = contract.filter((each) => each.buyer_siret === siret);
  return {
    ...drawnSharing(making, organisation),
    ...{ id: newId("g"), buyer_siret: siret, year, first_day: `${month}-01`, last_day: `${month}-28` },
    ...{ description: drawnTitle(making), family: draw.pick(drawnFamilies) },
    ...{ characteristics: draw.pick(drawnCharacteristics), local: draw.pick(drawnOrigins) },
    value_cents: draw.integer(1, 9) * 1_000,
    supplier_siret: draw.pickOrNull(cast.suppliers.map((siren) => siretOf(siren))),
    contract_id: draw.pickOrNull(own)?.id ?? null,
    version: draw.integer(1, 3),
  };
}
