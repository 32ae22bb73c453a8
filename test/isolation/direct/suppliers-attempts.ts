import { change, insertion, removal, type Attempt, type Attempts, type Trying } from "./attempt";

const schema = "supplier_relations";

export const suppliersAttempts: Attempts = (trying) => [
  ...[
    ...registrations(trying),
    ...registrationChanges(trying),
    ...ledgerEntries(trying),
    ...erasures(trying),
  ],
];

/** By the participant or the organiser, for an event that they see. */
function registrations({ draw, world, seen, caller }: Trying): readonly Attempt[] {
  return [1, 2, 3, 4].flatMap(() => {
    const event = draw.pick(world.dialogue_event);
    const { siret, organisation } = draw.pick(world.supplier);
    const isKnown = world.event_registration.some(
      (each) => each.event_id === event.id && each.supplier_siret === siret,
    );
    if (isKnown) return [];
    const isParty = caller.organisation === organisation || caller.organisation === event.organisation;
    const isSeen = seen.dialogue_event.some(({ id }) => id === event.id);
    const row = {
      ...{
        id: "new",
        organisation,
        event_organisation: event.organisation,
        event_id: event.id,
        supplier_siret: siret,
      },
      ...{ queue_number: 9999, registered_at: "2026-01-01T00:00:00Z", attended: "UNKNOWN", version: 1 },
    };
    return [insertion(`${schema}.event_registration`, row, isParty && isSeen)];
  });
}

function registrationChanges({ seen, caller }: Trying): readonly Attempt[] {
  return seen.event_registration.slice(0, 12).map((row) => {
    const isParty =
      caller.organisation === row.organisation || caller.organisation === row.event_organisation;
    const at = { set: "version = version + 1", where: "id", key: row.id };
    return change(`${schema}.event_registration`, at, isParty ? "WRITTEN" : "UNSEEN");
  });
}

/** The next entry of a ledger, by the buyer's own organisation. */
function ledgerEntries({ draw, world, caller }: Trying): readonly Attempt[] {
  return [1, 2, 3].map(() => {
    const { id: consultation_id, organisation } = draw.pick(world.pre_market_consultation);
    const ledger = world.consultation_entry.filter((each) => each.consultation_id === consultation_id);
    const row = {
      ...{ id: "new", organisation, consultation_id, sequence: ledger.length + 1 },
      ...{
        supplier_siret: draw.pick(world.supplier).siret,
        contacted_on: "2026-09-01",
        channel: "PHONE",
        told: [],
      },
      ...{
        recorded_at: "2026-09-01T08:00:00Z",
        previous_hash: ledger.at(-1)?.hash ?? null,
        hash: "f".repeat(64),
      },
    };
    return insertion(`${schema}.consultation_entry`, row, organisation === caller.organisation);
  });
}

/** Contacts are erased by their supplier, and what is left of them is written by it. */
function erasures({ draw, seen, caller, organisations }: Trying): readonly Attempt[] {
  const organisation = draw.pick([caller.organisation ?? "000000000", draw.pick(organisations)]);
  const erased = { organisation, id: "new", reason: "LEFT_SUPPLIER", erased_on: "2026-09-01" };
  return [
    insertion(`${schema}.erased_contact`, erased, organisation === caller.organisation),
    ...seen.supplier_contact
      .slice(0, 6)
      .map((row) => removal(`${schema}.supplier_contact`, row.id, row.organisation === caller.organisation)),
  ];
}
