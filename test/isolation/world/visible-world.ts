import type { Caller } from "../../../shared/access/caller";
import type { ClauseRow, EntryRow } from "./insertion-rows";
import type { SharedRow } from "./shared-row";
import { today } from "./today";
import { visibleJoint } from "./visible-joint";
import type { World } from "./world";

/**
 * The oracle: what a caller may see of a world. Written from the rules in words, not from the policies.
 * A row is seen by everybody when it is public, by its own organisation always, by the member of the
 * intercommunality that it is pooled with; a part, with its whole. What an owner pools is also seen by the
 * organisation that it has mandated for the day. Contacts are seen by their supplier and by those who buy.
 * A clause that nobody shares with it is seen by who works on it, with its operation and the hours of that work alone.
 */
export function visibleWorld(world: World, caller: Caller): World {
  const isShared = (row: SharedRow): boolean => isSharedWith(row, caller);
  const resolutions = world.council_resolution.filter(isShared);
  const strategies = world.purchasing_strategy.filter(isShared);
  const needs = world.planned_procurement.filter(isShared);
  const contracts = world.contract.filter(isShared);
  const schemes = world.spaser_scheme.filter(isShared);
  return {
    ...world,
    ...visibleJoint(world, { caller, isShared, needs }),
    ...visibleDialogue(world, caller),
    ...visibleInsertion(world, caller),
    council_resolution: resolutions,
    commitment: partsOf(world.commitment, ({ resolution_id: whole }) => whole, resolutions),
    label_award: world.label_award.filter(isShared),
    evidence: world.evidence.filter(isShared),
    label_award_request: world.label_award_request.filter(isShared),
    buyer: world.buyer.filter(isShared),
    purchasing_domain: world.purchasing_domain.filter(isShared),
    purchasing_strategy: strategies,
    strategy_stakeholder: partsOf(world.strategy_stakeholder, ({ strategy_id: whole }) => whole, strategies),
    procurement_plan: world.procurement_plan.filter(isShared),
    planned_procurement: needs,
    pooling_follow: world.pooling_follow.filter(({ organisation }) => organisation === caller.organisation),
    planned_procurement_revision: world.planned_procurement_revision.filter(
      ({ organisation }) => organisation === caller.organisation,
    ),
    duty_exemption: partsOf(world.duty_exemption, ({ planned_procurement_id: whole }) => whole, needs),
    lot: partsOf(world.lot, ({ planned_procurement_id: whole }) => whole, needs),
    contract: contracts,
    food_spend: world.food_spend.filter(isShared),
    contract_supplier: partsOf(world.contract_supplier, ({ contract_id: whole }) => whole, contracts),
    contract_amendment: partsOf(world.contract_amendment, ({ contract_id: whole }) => whole, contracts),
    spaser_scheme: schemes,
    spaser_scheme_member: partsOf(world.spaser_scheme_member, ({ scheme_id: whole }) => whole, schemes),
    spaser_target: partsOf(world.spaser_target, ({ scheme_id: whole }) => whole, schemes),
  };
}

export function isSharedWith({ visibility, organisation, pool }: SharedRow, caller: Caller): boolean {
  if (visibility === "PUBLIC" || organisation === caller.organisation) return true;
  return visibility === "POOLED" && pool !== null && caller.pools.includes(pool);
}

/** The supplier itself, and whoever buys. */
export function readsContactsOf(supplier: string, { organisation, roles }: Caller): boolean {
  if (organisation === null) return false;
  const buying = ["BUYER", "SPECIFIER", "COORDINATOR", "FACILITATOR", "CONTRACTING_OWNER"];
  return organisation === supplier || roles.some((role) => buying.includes(role));
}

/** Owners that have mandated an organisation for today. */
export function mandatorsOf(
  { facilitator_mandate: mandates }: World,
  organisation: string | null,
): readonly string[] {
  return mandates
    .filter((each) => each.facilitator_organisation === organisation)
    .filter(({ valid_from: from, valid_until: until }) => from <= today && today <= (until ?? "9999"))
    .map((each) => each.organisation);
}

function visibleDialogue(world: World, caller: Caller) {
  const isShared = (row: SharedRow): boolean => isSharedWith(row, caller);
  const isOwn = ({ organisation }: { readonly organisation: string }) => organisation === caller.organisation;
  const suppliers = world.supplier.filter(isShared);
  const sirets = new Set(suppliers.map(({ siret }) => siret));
  const events = world.dialogue_event.filter(isShared);
  const consultations = world.pre_market_consultation.filter(isShared);
  const ofEvents = <Part extends { readonly event_id: string }>(parts: readonly Part[]): readonly Part[] =>
    partsOf(parts, ({ event_id: whole }) => whole, events);
  const ofConsultations = <Part extends { readonly consultation_id: string }>(parts: readonly Part[]) =>
    partsOf(parts, ({ consultation_id: whole }) => whole, consultations);
  return {
    supplier: suppliers,
    supplier_certification: world.supplier_certification.filter(({ siret }) => sirets.has(siret)),
    supplier_contact: world.supplier_contact.filter(
      ({ siret, organisation }) => sirets.has(siret) && readsContactsOf(organisation, caller),
    ),
    consultation_contact: world.consultation_contact.filter(isOwn),
    erased_contact: world.erased_contact.filter(isOwn),
    dialogue_event: events,
    event_trade_body: ofEvents(world.event_trade_body),
    event_partner_network: ofEvents(world.event_partner_network),
    event_purchasing_domain: ofEvents(world.event_purchasing_domain),
    event_planned_procurement: ofEvents(world.event_planned_procurement),
    event_registration: ofEvents(world.event_registration),
    pre_market_consultation: consultations,
    consultation_partner_network: ofConsultations(world.consultation_partner_network),
    consultation_entry: ofConsultations(world.consultation_entry),
  };
}

function visibleInsertion(world: World, caller: Caller) {
  const mandators = mandatorsOf(world, caller.organisation);
  const facilitators = world.clause_facilitator.filter((row) => isSharedWith(row, caller));
  const shared = world.operation.filter(
    (row) =>
      isSharedWith(row, caller) || (row.visibility === "POOLED" && mandators.includes(row.organisation)),
  );
  const work = workClauses(world, caller, new Set(shared.map(({ id }) => id)));
  const workOperations = new Set(work.map(({ operation_id: whole }) => whole));
  const sharedClauses = partsOf(world.insertion_clause, ({ operation_id: whole }) => whole, shared);
  const entries = [
    ...partsOf(world.hours_entry, ({ clause_id: whole }) => whole, sharedClauses),
    ...ownHours(world, caller, work),
  ];
  const evaluations = partsOf(world.performance_evaluation, ({ operation_id: whole }) => whole, shared);
  return {
    clause_facilitator: facilitators,
    facilitator_mandate: world.facilitator_mandate.filter(
      (each) =>
        each.organisation === caller.organisation ||
        facilitators.some(({ id }) => id === each.facilitator_id),
    ),
    operation: world.operation.filter((each) => shared.includes(each) || workOperations.has(each.id)),
    insertion_clause: world.insertion_clause.filter(
      (each) => sharedClauses.includes(each) || work.includes(each),
    ),
    hours_calibration: partsOf(world.hours_calibration, ({ clause_id: whole }) => whole, sharedClauses),
    hours_entry: world.hours_entry.filter((each) => entries.includes(each)),
    hours_participation: partsOf(world.hours_participation, ({ entry_id: whole }) => whole, entries),
    hours_decision: partsOf(world.hours_decision, ({ entry_id: whole }) => whole, entries),
    performance_evaluation: evaluations,
    evaluation_finding: partsOf(world.evaluation_finding, ({ evaluation_id: whole }) => whole, evaluations),
  };
}

/** Clauses that nobody shares with the caller: it employs for them, or is their contractor and they are pooled or it has declared hours. */
function workClauses(
  world: World,
  { organisation }: Caller,
  shared: ReadonlySet<string>,
): readonly ClauseRow[] {
  if (organisation === null) return [];
  return world.insertion_clause.filter(({ id, operation_id: operationId, contractor_siret: contractor }) => {
    if (shared.has(operationId)) return false;
    const entries = world.hours_entry.filter((each) => each.clause_id === id);
    if (entries.some((each) => each.employer_siret.startsWith(organisation))) return true;
    if (contractor?.startsWith(organisation) !== true) return false;
    const isPooled = world.operation.some((each) => each.id === operationId && each.visibility === "POOLED");
    return isPooled || entries.some((each) => each.declared_by === organisation);
  });
}

/** Of such clauses: the hours of one's own people, those that one has declared, and what takes these back. */
function ownHours(
  { hours_entry: ledger }: World,
  { organisation }: Caller,
  clauses: readonly ClauseRow[],
): readonly EntryRow[] {
  const declared = new Set(ledger.filter((each) => each.declared_by === organisation).map(({ id }) => id));
  return partsOf(ledger, ({ clause_id: whole }) => whole, clauses).filter(
    (each) =>
      each.employer_siret.slice(0, 9) === organisation ||
      declared.has(each.id) ||
      (each.reverses_id !== null && declared.has(each.reverses_id)),
  );
}

function partsOf<Part, Whole extends { readonly id: string }>(
  parts: readonly Part[],
  wholeOf: (part: Part) => string,
  wholes: readonly Whole[],
): readonly Part[] {
  const ids = new Set(wholes.map(({ id }) => id));
  return parts.filter((part) => ids.has(wholeOf(part)));
}
