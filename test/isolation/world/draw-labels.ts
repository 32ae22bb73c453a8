import {
  distinct,
  drawnDay,
  drawnDayOrNull,
  drawnSharing,
  drawnTitle,
  everyOrganisation,
  rows,
  sirenOf,
  type Making,
} from "./cast";
import { digestOfSubject } from "../../../shared/access/subject-digest";
import type { AwardRequestRow, AwardRow, LabelsWorld, TerritoryRow } from "./labels-rows";

/** The code of the legal person that the first intercommunality took over. */
export const predecessorCode = sirenOf(40);

export function drawnLabels(making: Making, domainIds: readonly string[]): LabelsWorld {
  const { draw, cast, newId } = making;
  const territory = drawnTerritories(making);
  const codes = territory.map(({ code }) => code);
  const owners = everyOrganisation(cast);
  const label_scheme = ["s00001", "s00002"].map((id, index) => ({
    id,
    name: `Label ${id}`,
    bodies: ["Un organisme"],
    levels: index === 0 ? [] : ["1", "2"],
    renewal_notice_months: 6,
    source: "Modèle",
  }));
  const label_criterion = label_scheme.flatMap(({ id }) =>
    [1, 2].map((number) => ({
      scheme_id: id,
      number,
      title: `Critère ${number.toString()}`,
      description: "",
    })),
  );
  const council_resolution = rows(making, 14, 22, () => ({
    ...drawnSharing(making, draw.pick(owners)),
    id: newId("r"),
    territory_code: draw.pick(codes),
    number: null,
    title: drawnTitle(making),
    summary: drawnTitle(making),
    adopted_on: drawnDay(making),
    adopted_precision: draw.pick(["DAY", "YEAR"] as const),
    purchasing_domain_ids: draw.some(domainIds).slice(0, 3),
  }));
  const commitment = rows(making, 14, 24, (position) => {
    const { id: resolution_id, organisation } = draw.pick(council_resolution);
    return {
      ...{
        id: newId("g"),
        organisation,
        resolution_id,
        position,
        metric: draw.pick(["ORGANIC_SHARE", "LOCAL_SHARE", "REUSE_SHARE"]),
        statement: drawnTitle(making),
      },
      ...{ target_percent: draw.pickOrNull([12.5, 50]), due_on: drawnDayOrNull(making) },
    };
  });
  const label_award = drawnAwards(making, codes);
  const evidence = rows(making, 12, 20, () => {
    const award = draw.pick(label_award);
    const own = council_resolution.filter(({ organisation }) => organisation === award.organisation);
    return {
      ...drawnSharing(making, award.organisation),
      id: newId("e"),
      award_id: award.id,
      scheme_id: award.scheme_id,
      criterion_number: draw.integer(1, 2),
      statement: drawnTitle(making),
      resolution_id: draw.pickOrNull(own)?.id ?? null,
      planned_procurement_id: draw.pickOrNull(["n00001"]),
      dialogue_event_id: null,
      insertion_clause_id: draw.pickOrNull(["c00001"]),
    };
  });
  const succession = { effective_on: "2016-01-01", source: "Modèle" };
  const [successor = ""] = cast.pools;
  const territory_succession = [
    { predecessor_code: predecessorCode, successor_code: successor, ...succession },
  ];
  return {
    ...{ territory, territory_succession, label_scheme, label_criterion },
    ...{ council_resolution, commitment, label_award, evidence },
    label_award_request: drawnRequests(making),
  };
}

function drawnTerritories({ cast }: Making): readonly TerritoryRow[] {
  const epci = [...cast.pools, predecessorCode].map((code) => ({
    ...{ code, kind: "INTERCOMMUNALITY" as const, name: `EPCI ${code}`, siren: code },
    ...{ population: null, member_of_code: null },
  }));
  const communes = cast.communes.map(({ code, siren, pool }) => ({
    ...{
      code,
      kind: "COMMUNE" as const,
      name: `Commune ${code}`,
      siren,
      population: 1000,
      member_of_code: pool,
    },
  }));
  return [...epci, ...communes];
}

function drawnAwards(making: Making, codes: readonly string[]): readonly AwardRow[] {
  const { draw, cast, newId } = making;
  const drawn = rows(making, 18, 26, () => {
    const scheme_id = draw.pick(["s00001", "s00002"]);
    return {
      ...drawnSharing(making, draw.pick(everyOrganisation(cast))),
      id: newId("a"),
      scheme_id,
      territory_code: draw.pick(codes),
      level: scheme_id === "s00002" ? draw.pickOrNull(["1", "2"]) : null,
      obtained_on: drawnDay(making),
      obtained_precision: draw.pick(["DAY", "YEAR"] as const),
      valid_until: draw.pickOrNull(["2026-12-31", "2028-06-30", "2026-03-31"]),
      withdrawn_on: draw.chance(15) ? "2026-10-01" : null,
      renews_organisation: null,
      renews_id: null,
      recorded_at: `2026-10-${draw.integer(10, 20).toString()}T08:00:00.000Z`,
      version: draw.integer(1, 3),
    };
  });
  const awards = distinct(drawn, (row) =>
    [row.organisation, row.territory_code, row.scheme_id, row.obtained_on].join(" "),
  );
  const renewing = awards.map((award, index) => {
    const renewed = index > 0 && draw.chance(40) ? awards[draw.integer(0, index - 1)] : undefined;
    return { ...award, renews_organisation: renewed?.organisation ?? null, renews_id: renewed?.id ?? null };
  });
  const kept = new Set(distinct(renewing, ({ renews_id: id }) => id).map(({ id }) => id));
  return renewing.map((award) =>
    kept.has(award.id) ? award : { ...award, renews_id: null, renews_organisation: null },
  );
}

function drawnRequests(making: Making): readonly AwardRequestRow[] {
  const { draw, cast, newId } = making;
  return rows(making, 8, 14, () => {
    const { siren, code, pool } = draw.pick(cast.communes);
    const isRefused = draw.chance(20);
    return {
      ...{ ...drawnSharing(making, siren), pool: pool ?? draw.pick(cast.pools) },
      ...{ id: newId("ff"), scheme_id: "s00001", territory_code: code },
      award_visibility: draw.pick(["PRIVATE", "PUBLIC"] as const),
      state: isRefused ? "REFUSED" : "REQUESTED",
      ...{ requested_on: "2026-09-01", requested_by: digestOfSubject(draw.pick(["subject-1", "subject-2"])) },
      decided_on: isRefused ? "2026-09-02" : null,
      decided_by: isRefused ? digestOfSubject("subject-3") : null,
      decided_organisation: isRefused ? siren : null,
      decision_reason: isRefused ? "Dossier incomplet" : null,
      version: 1,
    };
  });
}
