import type { Door } from "../engine/entrance";
import { planOf, type Context, type Json, type TypeModel } from "../engine/graph-model";
import { compared, page, type ListModel } from "../engine/list-model";
import type { Question } from "../engine/question";
import { poolingRank } from "../../../subgraphs/procurement-plans/rules/pooling/pooling-rank";
import type { NeedRow } from "../world/procurement-rows";
import type { View } from "../world/view";
import { joinableUntil, opportunitiesIn, standingFor, windowOf, type OpportunityRow } from "./pooling-rows";
import { jointList } from "./joint";
import { needList } from "./procurement-lists";
import { euros, plain, sum } from "./values";

const days = ["2026-11-23", "2026-11-23", "2024-01-01", "2027-02-01"] as const;

const poolingLines: ListModel<NeedRow> = {
  ...plain(needList),
  usual: { field: "VALUE", direction: "DESC" },
};

export const opportunityType: TypeModel<OpportunityRow> = {
  name: "PoolingOpportunity",
  fields: {
    id: ({ id }) => id,
    basis: ({ basis }) => basis,
    cpvClass: ({ basis, key }) => (basis === "CPV_CLASS" ? key : null),
    "territory { code }": ({ pool }) => ({ code: pool }),
    organisationCount,
    "rank { score }": (row) => ({ score: score(row) }),
    lineCount: ({ needs }) => needs.length,
    "value { amount currency }": (row) => euros(valueOf(row)),
    windowFrom: ({ needs }) =>
      needs
        .map((each) => windowOf(each).from)
        .toSorted()
        .at(-1) ?? null,
    windowUntil: ({ needs }) => needs.map((each) => windowOf(each).until).toSorted()[0] ?? null,
    lastDayToJoin: (row) => lastDay(row),
    improvedOn: (row) => improvedOn(row),
    "following { state reason version }": ({ follow }) => ({
      ...{ state: follow?.state ?? "NONE", reason: follow?.reason ?? null, version: follow?.version ?? 0 },
    }),
    "considerations { consideration organisationCount }": ({ needs }) => considerations(needs),
    "participants(first: 3) { totalCount nodes { lineCount value { amount currency } buyer { siret } procedureAlone { countedValue { amount currency } } } }":
      ({ needs }, view) => participants(needs, view),
    lawOn: ({ needs, on }) => needs.flatMap((each) => each.notice_on ?? []).toSorted()[0] ?? on,
    "procedureTogether { countedValue { amount currency } }": ({ needs }) => counted(needs),
  },
  branches: {
    jointProcurements: page(
      () => jointList,
      ({ id }: OpportunityRow, { seen }) =>
        seen.joint_procurement.filter((each) => each.pooling_opportunity_id === id),
    ),
    lines: page(
      () => poolingLines,
      ({ needs }: OpportunityRow) => needs,
    ),
  },
};

export const opportunityList: ListModel<OpportunityRow> = {
  to: "PoolingOpportunity",
  key: ({ id }) => id,
  orders: {
    RANK: score,
    VALUE: valueOf,
    ORGANISATION_COUNT: organisationCount,
    LAST_DAY_TO_JOIN: lastDay,
    IMPROVED_ON: improvedOn,
  },
  usual: { field: "RANK", direction: "DESC" },
  isOrdered: true,
};

/** Root fields that take a territory or an identifier, which no other list does. */
export const poolingDoor: Door = {
  name: "PoolingOpportunity",
  entities: () => [],
  walk: () => null,
  lookups: (context, count) => [...lists(context, count), ...lookups(context, count)],
};

/** Those that concern a territory: an intercommunality, or the buyers of a commune. */
export function opportunitiesOf(code: string, on: string, view: View): readonly OpportunityRow[] {
  if (/^\d{9}$/.test(code)) return opportunitiesIn(code, on, view);
  const sirets = view.seen.buyer.filter((each) => each.territory_code === code).map(({ siret }) => siret);
  const pools = view.seen.planned_procurement
    .filter((each) => each.status === "OPEN" && sirets.includes(each.buyer_siret))
    .flatMap(({ pool }) => (pool === null ? [] : [pool]));
  return [...new Set(pools)]
    .flatMap((pool) => opportunitiesIn(pool, on, view))
    .filter(({ needs }) => needs.some((each) => sirets.includes(each.buyer_siret)));
}

function lists(context: Context, count: number): readonly Question[] {
  const { draw, view } = context;
  const codes = [...new Set(view.all.planned_procurement.flatMap(({ pool }) => pool ?? []))];
  const communes = view.all.buyer.flatMap((each) => each.territory_code ?? []);
  return Array.from({ length: count }, () => {
    const code = draw.chance(60) ? draw.pick(codes) : draw.pick(communes);
    const on = draw.pick(days);
    const field = draw.pick(Object.keys(opportunityList.orders));
    const isAll = draw.chance(50);
    const since = draw.pickOrNull(["2026-10-15"]);
    const planned = planOf(opportunityType, context, 1);
    const rows = opportunitiesOf(code, on, view).filter(
      (row) => (isAll || row.follow?.state !== "DISMISSED") && (since === null || improvedOn(row) >= since),
    );
    const sort = opportunityList.orders[field] ?? (() => "");
    const arranged = rows.toSorted(
      (left, right) => compared(sort(left, view), sort(right, view)) || compared(left.id, right.id),
    );
    const filter = `joinableOn: "${on}" ${isAll ? "following: [NONE, FOLLOWED, DISMISSED]" : ""} ${since === null ? "" : `since: "${since}"`}`;
    return {
      text: () =>
        `poolingOpportunities(territory: "${code}" first: 4 filter: { ${filter} } orderBy: { field: ${field} direction: ASC }) { totalCount nodes ${planned.text} }`,
      expected: { totalCount: rows.length, nodes: arranged.slice(0, 4).map((row) => planned.expect(row)) },
      steps: 1,
    };
  });
}

function lookups(context: Context, count: number): readonly Question[] {
  const { draw, view } = context;
  const everything = { ...view, seen: view.all };
  const pools = [...new Set(view.all.planned_procurement.flatMap(({ pool }) => pool ?? []))];
  const known = pools.flatMap((pool) => days.flatMap((on) => opportunitiesIn(pool, on, everything)));
  if (known.length === 0) return [];
  return Array.from({ length: count }, () => {
    const { id, pool, on } = draw.pick(known);
    const planned = planOf(opportunityType, context, 1);
    const found = standingFor({ opportunity_id: id, line_ids: [] }, opportunitiesIn(pool, on, view));
    return {
      text: () => `poolingOpportunity(id: "${id}" joinableOn: "${on}") ${planned.text}`,
      expected: found === null ? null : planned.expect(found),
      steps: 1,
    };
  });
}

/** The scale is the program's own; what it is given is the oracle's. */
function score(row: OpportunityRow): number {
  const lines = row.needs.map((each) => ({ cpvCode: each.cpv_code }));
  const facts = { basis: row.basis, lines, organisationCount: organisationCount(row) };
  const ranked = {
    ...{ ...facts, valueCents: BigInt(valueOf(row)), lastDayToJoin: lastDay(row) },
    considerations: considerations(row.needs),
  };
  return poolingRank(ranked, row.on).score;
}

function organisationCount({ needs }: OpportunityRow): number {
  return new Set(needs.map(({ organisation }) => organisation)).size;
}

function valueOf({ needs }: OpportunityRow): number {
  return sum(needs.map((each) => each.value_cents));
}

function lastDay({ needs }: OpportunityRow): string {
  return [...needs.map(joinableUntil), ...needs.map((each) => windowOf(each).until)].toSorted()[0] ?? "";
}

function improvedOn({ needs }: OpportunityRow): string {
  return (
    needs
      .map((each) => each.pooling_improved_at.slice(0, 10))
      .toSorted()
      .at(-1) ?? ""
  );
}

function considerations(needs: readonly NeedRow[]) {
  const names = [...new Set(needs.flatMap((each) => each.considerations))];
  return names
    .map((consideration) => {
      const declaring = needs.filter((each) => each.considerations.includes(consideration));
      return { consideration, organisationCount: new Set(declaring.map((each) => each.organisation)).size };
    })
    .toSorted(
      (left, right) =>
        right.organisationCount - left.organisationCount || compared(left.consideration, right.consideration),
    );
}

function participants(needs: readonly NeedRow[], { seen }: View): Json {
  const sirets = [...new Set(needs.map((each) => each.buyer_siret))];
  const parts = sirets.map((siret) => {
    const own = needs.filter((each) => each.buyer_siret === siret);
    return { siret, lineCount: own.length, cents: sum(own.map((each) => each.value_cents)) };
  });
  return {
    totalCount: parts.length,
    nodes: parts
      .toSorted((left, right) => right.cents - left.cents || -compared(left.siret, right.siret))
      .slice(0, 3)
      .map(({ siret, lineCount, cents }) => ({
        ...{ lineCount, value: euros(cents) },
        procedureAlone: counted(needs.filter((each) => each.buyer_siret === siret)),
        buyer: seen.buyer.some((each) => each.siret === siret) ? { siret } : null,
      })),
  };
}

/** What counts against the thresholds: over 48 months at most, when all needs say for how long, but for works. */
function counted(needs: readonly NeedRow[]): Json {
  const values = (nature: string): number =>
    sum(needs.filter((each) => each.nature === nature).map((each) => each.value_cents));
  const [main] = [...new Set(needs.map(({ nature }) => nature))].toSorted(
    (left, right) => values(right) - values(left) || compared(left, right),
  );
  const months = Math.min(...needs.map((each) => each.duration_months ?? 0));
  const whole = sum(needs.map((each) => each.value_cents));
  const isCapped = main !== "WORKS" && months > 48;
  return { countedValue: euros(isCapped ? Math.floor((whole * 48) / months) : whole) };
}
