import type { Json, TypeModel } from "../engine/graph-model";
import type { FoodRow } from "../world/food-rows";
import type { CommitmentRow } from "../world/labels-rows";
import type { View } from "../world/view";
import { perimeterOf } from "./label-figures";
import { boundBy } from "./labels";
import { euros, sum } from "./values";

/** A commitment with what its owner hands to the subgraph that knows what was bought. */
interface CommitmentStub {
  readonly id: string;
  readonly metric: string;
  readonly targetPercent: number | null;
  readonly dueOn: string | null;
  readonly territory: { readonly code: string; readonly perimeter: readonly string[] };
}

export function commitmentStubs(view: View): readonly CommitmentStub[] {
  return view.all.commitment.map((row: CommitmentRow) => {
    const code = boundBy(row, view);
    const { id, metric, target_percent: targetPercent, due_on: dueOn } = row;
    return { id, metric, targetPercent, dueOn, territory: { code, perimeter: perimeterOf(code, view) } };
  });
}

const on = "2026-06-15";

export const progressOfCommitment: TypeModel<CommitmentStub> = {
  name: "Commitment",
  fields: {
    id: ({ id }) => id,
    [`progress(on: "${on}") { measuredOn measuredYear measuredPercent outcome dueOn targetPercent missingValue { amount currency } }`]:
      (stub, view) => progressOf(stub, view),
  },
  branches: {},
};

/** By what the buyers of the perimeter bought, as far as the caller sees them and it, in the latest of two years. */
function progressOf({ metric, targetPercent, dueOn, territory }: CommitmentStub, { seen }: View): Json {
  const measuredOn = dueOn !== null && dueOn < on ? dueOn : on;
  const sirets = seen.buyer.filter((each) => territory.perimeter.includes(each.territory_code ?? ""));
  const bought = seen.food_spend.filter(
    (each) =>
      sirets.some(({ siret }) => siret === each.buyer_siret) &&
      each.last_day <= measuredOn &&
      Number(measuredOn.slice(0, 4)) - each.year < 2,
  );
  const measuredYear = Math.max(...bought.map(({ year }) => year));
  const lines = bought.filter(({ year }) => year === measuredYear);
  const told = { measuredOn, dueOn, targetPercent };
  if (metric === "REUSE_SHARE" || lines.length === 0) {
    const nothing = { measuredYear: null, measuredPercent: null, missingValue: null };
    return { ...told, ...nothing, outcome: "UNDETERMINED" };
  }
  const isLocal = metric === "LOCAL_SHARE";
  const part = cents(
    lines.filter((row) => (isLocal ? row.local === "LOCAL" : row.characteristics[0] === "ORGANIC")),
  );
  const silent = lines.filter((row) =>
    isLocal ? row.local === "UNDECLARED" : row.characteristics.length === 0,
  );
  const whole = cents(lines);
  const needed = targetPercent === null ? null : (whole * targetPercent) / 100;
  return {
    ...{ ...told, measuredYear, measuredPercent: Math.floor((part * 10_000) / whole) / 100 },
    missingValue: needed === null ? null : euros(Math.max(0, Math.ceil(needed - part))),
    outcome: judged({ part, most: part + cents(silent), needed, dueOn }),
  };
}

interface Judged {
  readonly part: number;
  readonly most: number;
  readonly needed: number | null;
  readonly dueOn: string | null;
}

function judged({ part, most, needed, dueOn }: Judged): string {
  if (needed === null) return "UNDETERMINED";
  if (part >= needed) return "MET";
  return most < needed && dueOn !== null && dueOn < on ? "NOT_MET" : "UNDETERMINED";
}

function cents(lines: readonly FoodRow[]): number {
  return sum(lines.map((row) => row.value_cents));
}
