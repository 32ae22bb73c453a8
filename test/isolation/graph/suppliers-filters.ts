import { contains, dayFrom, dayUntil, equalTo, isOne } from "../engine/filters";
import type { FilterModel } from "../engine/list-model";
import type { ConsultationRow, EventRow, SupplierRow } from "../world/suppliers-rows";

type Filters<Row> = Readonly<Record<string, FilterModel<Row>>>;

export const supplierFilters: Filters<SupplierRow> = {
  text: contains(({ name, trade_name: trade, know_how: know }) => [name, trade ?? "", ...know].join(" ")),
  structure: isOne(["EI", "ACI", "ESAT"], (row) => row.inclusive_structure),
  territoryCode: equalTo(
    (world) => world.territory.map(({ code }) => code).slice(-4),
    (row) => row.commune_code,
  ),
  cpvPrefix: serving,
  size: isOne(["MICRO", "UNDECLARED"], ({ size }) => size),
  socialEconomy: isOne(["YES", "UNDECLARED"], (row) => row.social_economy),
  registrationState: isOne(["PENDING", "REFUSED"], (row) => row.registration_state),
};

export const eventFilters: Filters<EventRow> = {
  kind: isOne(["AWARENESS_WORKSHOP", "TRADE_MEETING"], ({ kind }) => kind),
  startsFrom: dayFrom((row) => row.starts_at.slice(0, 10)),
  startsUntil: dayUntil((row) => row.starts_at.slice(0, 10)),
  territoryCode: equalTo(
    (world) => world.territory.map(({ code }) => code).slice(-4),
    (row) => row.territory_code,
  ),
  purchasingDomainId: aboutDomain,
};

export const consultationFilters: Filters<ConsultationRow> = {
  subjectContains: contains(({ subject }) => subject),
  plannedProcurementId: equalTo(
    (world) => world.pre_market_consultation.map((each) => each.planned_procurement_id),
    (row) => row.planned_procurement_id,
  ),
  buyerSiret: equalTo(
    ({ buyer }) => buyer.map(({ siret }) => siret),
    (row) => row.buyer_siret,
  ),
  openedFrom: dayFrom((row) => row.opened_on),
  openedUntil: dayUntil((row) => row.opened_on),
};

/** A capability serves a need inside it, and a wider one in part. */
function serving({ draw }: Parameters<FilterModel<SupplierRow>>[0]): ReturnType<FilterModel<SupplierRow>> {
  const prefix = draw.pick(["55", "55521", "45", "909"]);
  const serves = (capability: string): boolean =>
    capability.startsWith(prefix) || prefix.startsWith(capability);
  return { literal: `"${prefix}"`, keep: (row) => row.cpv_prefixes.some(serves) };
}

function aboutDomain({
  draw,
  view,
}: Parameters<FilterModel<EventRow>>[0]): ReturnType<FilterModel<EventRow>> {
  const domain = draw.pick(view.all.purchasing_domain).id;
  const links = view.seen.event_purchasing_domain.filter((each) => each.purchasing_domain_id === domain);
  return { literal: `"${domain}"`, keep: ({ id }) => links.some((each) => each.event_id === id) };
}
