-- What no program may break, whatever its role.

-- The ledger is append-only for everybody, maintenance included: a correction is a new entry that reverses.
CREATE FUNCTION supplier_relations.refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'consultation_entry is append-only: record a new entry that reverses the wrong one'
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON supplier_relations.consultation_entry
FOR EACH STATEMENT EXECUTE FUNCTION supplier_relations.refuse_ledger_change();

-- An entry follows the last one of its consultation, and does not take back one that only takes back another.
CREATE FUNCTION supplier_relations.check_ledger_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.sequence < 1 OR (NEW.sequence = 1) <> (NEW.previous_hash IS NULL) OR (NEW.sequence > 1 AND NOT EXISTS (
    SELECT 1 FROM supplier_relations.consultation_entry e
    WHERE e.organisation = NEW.organisation AND e.consultation_id = NEW.consultation_id
      AND e.sequence = NEW.sequence - 1 AND e.hash = NEW.previous_hash
  )) THEN
    RAISE EXCEPTION 'consultation entry %: broken chain', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.reverses_id IS NOT NULL AND EXISTS (
    SELECT 1 FROM supplier_relations.consultation_entry e
    WHERE e.organisation = NEW.organisation AND e.consultation_id = NEW.consultation_id
      AND e.id = NEW.reverses_id AND e.reverses_id IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'consultation entry %: a reversal is not reversed', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_ledger_entry BEFORE INSERT ON supplier_relations.consultation_entry
FOR EACH ROW EXECUTE FUNCTION supplier_relations.check_ledger_entry();

-- Whose row it is follows from the identifier of the establishment.
ALTER TABLE supplier_relations.supplier
  ADD CONSTRAINT supplier_is_its_own CHECK (left(siret, 9) = organisation),
  ADD CONSTRAINT supplier_refused_is_private CHECK (registration_state <> 'REFUSED' OR visibility = 'PRIVATE');
ALTER TABLE supplier_relations.dialogue_event
  ADD CONSTRAINT dialogue_event_is_its_organisers CHECK (left(organiser_siret, 9) = organisation),
  ADD CONSTRAINT dialogue_event_ends_after_start CHECK (ends_at >= starts_at),
  ADD CONSTRAINT dialogue_event_has_seats CHECK (capacity > 0);
ALTER TABLE supplier_relations.event_registration
  ADD CONSTRAINT event_registration_has_one_participant CHECK (num_nonnulls(supplier_siret, buyer_siret) = 1),
  ADD CONSTRAINT event_registration_is_its_participants CHECK (left(coalesce(supplier_siret, buyer_siret), 9) = organisation);
ALTER TABLE supplier_relations.pre_market_consultation
  ADD CONSTRAINT pre_market_consultation_is_its_buyers CHECK (left(buyer_siret, 9) = organisation),
  ADD CONSTRAINT pre_market_consultation_closes_after_opening CHECK (closed_on >= opened_on);
