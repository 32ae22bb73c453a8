import { contains, dayFrom, dayUntil, equalTo, folded, isOne } from "../engine/filters";
import { many, one, type TypeModel } from "../engine/graph-model";
import { page, type ListModel } from "../engine/list-model";
import type { AwardRow, CommitmentRow, EvidenceRow, ResolutionRow, TerritoryRow } from "../world/labels-rows";
import type { View } from "../world/view";
import { labelSummary, lineageOf, perimeterOf, statusOf } from "./label-figures";
import { by, plain } from "./values";

export const territoryType: TypeModel<TerritoryRow> = {
  name: "Territory",
  fields: {
    code: ({ code }) => code,
    siren: ({ siren }) => siren,
    perimeter: ({ code }, view) => perimeterOf(code, view),
    "labelSummary { awardCount activeAwardCount resolutionCount commitmentCount }": ({ code }, view) =>
      labelSummary(perimeterOf(code, view), view),
  },
  branches: {
    memberOf: one("Territory", (row, { all }) =>
      all.territory.find(({ code }) => code === row.member_of_code),
    ),
    labelAwards: page(
      () => plain(awardList),
      ({ code }, view) =>
        view.seen.label_award.filter((each) => lineageOf(code, view).includes(each.territory_code)),
    ),
    councilResolutions: page(
      () => plain(resolutionList),
      ({ code }, view) =>
        view.seen.council_resolution.filter((each) => lineageOf(code, view).includes(each.territory_code)),
    ),
  },
};

export const awardType: TypeModel<AwardRow> = {
  name: "LabelAward",
  fields: {
    id: ({ id }) => id,
    level: ({ level }) => level,
    version: ({ version }) => version,
    validUntil: (row) => row.valid_until,
    withdrawnOn: (row) => row.withdrawn_on,
    obtainedOn: (row) => (row.obtained_precision === "DAY" ? row.obtained_on : null),
    obtainedYear: (row) => Number(row.obtained_on.slice(0, 4)),
    status: (row, view) => statusOf(row, view),
    "scheme { id }": (row) => ({ id: row.scheme_id }),
    "holder { code }": (row) => ({ code: row.territory_code }),
  },
  branches: {
    renews: one("LabelAward", (row, { seen }) => seen.label_award.find(({ id }) => id === row.renews_id)),
    renewedBy: one("LabelAward", (row, { seen }) =>
      seen.label_award.find((each) => each.renews_id === row.id),
    ),
    evidence: many("Evidence", (row, { seen }) =>
      seen.evidence
        .filter((each) => each.award_id === row.id)
        .toSorted(
          by(
            (each) => each.criterion_number,
            ({ id }) => id,
          ),
        ),
    ),
  },
};

export const evidenceType: TypeModel<EvidenceRow> = {
  name: "Evidence",
  fields: {
    id: ({ id }) => id,
    statement: ({ statement }) => statement,
    "plannedProcurement { id }": (row) =>
      row.planned_procurement_id === null ? null : { id: row.planned_procurement_id },
    "insertionClause { id }": (row) =>
      row.insertion_clause_id === null ? null : { id: row.insertion_clause_id },
  },
  branches: {
    councilResolution: one("CouncilResolution", (row, { seen }) =>
      seen.council_resolution.find(({ id }) => id === row.resolution_id),
    ),
  },
};

export const resolutionType: TypeModel<ResolutionRow> = {
  name: "CouncilResolution",
  fields: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    summary: ({ summary }) => summary,
    adoptedOn: (row) => (row.adopted_precision === "DAY" ? row.adopted_on : null),
    "territory { code }": (row) => ({ code: row.territory_code }),
    "purchasingDomains { id }": (row) => row.purchasing_domain_ids.map((id) => ({ id })),
  },
  branches: {
    commitments: many("Commitment", (row, { seen }) =>
      seen.commitment
        .filter((each) => each.resolution_id === row.id)
        .toSorted(
          by(
            ({ position }) => position,
            ({ id }) => id,
          ),
        ),
    ),
  },
};

export const commitmentType: TypeModel<CommitmentRow> = {
  name: "Commitment",
  fields: {
    id: ({ id }) => id,
    statement: ({ statement }) => statement,
    metric: ({ metric }) => metric,
    targetPercent: (row) => row.target_percent,
    dueOn: (row) => row.due_on,
    "territory { code }": (row, view) => ({ code: boundBy(row, view) }),
  },
  branches: {},
};

/** The territory that a commitment binds: the one whose council voted it, or the one that took that one over. */
export function boundBy(row: CommitmentRow, { all }: View): string {
  const code = all.council_resolution.find(({ id }) => id === row.resolution_id)?.territory_code ?? "";
  const [succession] = all.territory_succession.filter((each) => each.predecessor_code === code);
  return succession?.successor_code ?? code;
}

/** What this subgraph adds to the domains of another. */
export const labelsOfDomain: TypeModel<{ readonly id: string }> = {
  name: "PurchasingDomain",
  fields: { id: ({ id }) => id },
  branches: {
    councilResolutions: page(
      () => plain(resolutionList),
      ({ id }, { seen }) => seen.council_resolution.filter((each) => each.purchasing_domain_ids.includes(id)),
    ),
  },
};

export const awardList: ListModel<AwardRow> = {
  to: "LabelAward",
  key: ({ id }) => id,
  orders: { OBTAINED_ON: (row) => row.obtained_on, RECORDED_AT: (row) => row.recorded_at },
  usual: { field: "OBTAINED_ON", direction: "DESC" },
  isOrdered: true,
  filters: {
    schemeId: equalTo(
      ({ label_scheme: all }) => all.map(({ id }) => id),
      (row) => row.scheme_id,
    ),
    territoryCode: equalTo(
      ({ territory: all }) => all.map(({ code }) => code).slice(0, 5),
      (row) => row.territory_code,
    ),
    obtainedFrom: dayFrom((row) => row.obtained_on),
    obtainedUntil: dayUntil((row) => row.obtained_on),
  },
};

export const resolutionList: ListModel<ResolutionRow> = {
  to: "CouncilResolution",
  key: ({ id }) => id,
  orders: { ADOPTED_ON: (row) => row.adopted_on, TITLE: ({ title }) => folded(title) },
  usual: { field: "ADOPTED_ON", direction: "DESC" },
  isOrdered: true,
  filters: {
    territoryCode: equalTo(
      ({ territory: all }) => all.map(({ code }) => code).slice(0, 5),
      (row) => row.territory_code,
    ),
    purchasingDomainId: equalTo(
      ({ purchasing_domain: all }) => all.map(({ id }) => id),
      (row) => row.purchasing_domain_ids,
    ),
    titleContains: contains(({ title }) => title),
  },
};

export const territoryList: ListModel<TerritoryRow> = {
  to: "Territory",
  key: ({ code }) => code,
  orders: {
    CODE: ({ code }) => code,
    NAME: ({ name }) => folded(name),
    POPULATION: (row) => row.population ?? 0,
  },
  usual: { field: "NAME", direction: "ASC" },
  isOrdered: true,
  filters: {
    kind: isOne(["COMMUNE", "INTERCOMMUNALITY"], ({ kind }) => kind),
    memberOf: equalTo(
      ({ territory: all }) => all.filter(({ kind }) => kind !== "COMMUNE").map(({ siren }) => siren),
      (row) => row.member_of_code,
    ),
  },
};
