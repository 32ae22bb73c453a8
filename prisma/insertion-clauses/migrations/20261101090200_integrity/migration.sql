-- What no row may contradict, whoever writes it.

-- Pooling is always with a named intercommunality; a SIRET begins with the SIREN of its legal person.
ALTER TABLE insertion_clauses.clause_facilitator
  ADD CONSTRAINT clause_facilitator_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL),
  ADD CONSTRAINT clause_facilitator_organisation_check CHECK (organisation = left(siret, 9));
ALTER TABLE insertion_clauses.facilitator_mandate
  ADD CONSTRAINT facilitator_mandate_organisation_check CHECK (organisation = left(owner_siret, 9)),
  ADD CONSTRAINT facilitator_mandate_validity_check CHECK (valid_until >= valid_from);
ALTER TABLE insertion_clauses.operation
  ADD CONSTRAINT operation_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL),
  ADD CONSTRAINT operation_organisation_check CHECK (organisation = left(owner_siret, 9)),
  ADD CONSTRAINT operation_dwellings_check CHECK (dwellings > 0),
  ADD CONSTRAINT operation_works_check CHECK (works_end_on >= works_start_on),
  ADD CONSTRAINT operation_facilitator_check CHECK ((facilitator_id IS NULL) = (facilitator_organisation IS NULL));
ALTER TABLE insertion_clauses.insertion_clause
  ADD CONSTRAINT insertion_clause_committed_check CHECK (committed_hundredths > 0);
ALTER TABLE insertion_clauses.hours_calibration
  ADD CONSTRAINT hours_calibration_amount_check CHECK (amount_cents >= 0),
  ADD CONSTRAINT hours_calibration_labour_share_check CHECK (labour_share_basis_points BETWEEN 0 AND 10000),
  ADD CONSTRAINT hours_calibration_insertion_rate_check CHECK (insertion_rate_basis_points BETWEEN 0 AND 10000),
  ADD CONSTRAINT hours_calibration_hourly_cost_check CHECK (hourly_cost_cents > 0);
ALTER TABLE insertion_clauses.performance_evaluation
  ADD CONSTRAINT performance_evaluation_facilitator_check CHECK ((facilitator_id IS NULL) = (facilitator_organisation IS NULL));
ALTER TABLE insertion_clauses.evaluation_finding
  ADD CONSTRAINT evaluation_finding_score_check CHECK (score BETWEEN 0 AND 5);
ALTER TABLE insertion_clauses.legal_basis ADD CONSTRAINT legal_basis_validity_check CHECK (valid_to >= valid_from);
ALTER TABLE insertion_clauses.hours_cap
  ADD CONSTRAINT hours_cap_validity_check CHECK (valid_to >= valid_from),
  ADD CONSTRAINT hours_cap_hours_check CHECK (per_entry_hundredths > 0 AND per_participant_hundredths > 0);

-- A declaration holds hours; what reverses it holds the same hours below zero, under the opposite round, and says why.
ALTER TABLE insertion_clauses.hours_entry
  ADD CONSTRAINT hours_entry_month_check CHECK (month = date_trunc('month', month)::date),
  ADD CONSTRAINT hours_entry_round_check CHECK (round <> 0 AND (round < 0) = (reverses_id IS NOT NULL)),
  ADD CONSTRAINT hours_entry_hours_check CHECK (hundredths <> 0 AND (hundredths < 0) = (reverses_id IS NOT NULL)),
  ADD CONSTRAINT hours_entry_reason_check CHECK ((btrim(coalesce(reason, '')) <> '') = (reverses_id IS NOT NULL)),
  ADD CONSTRAINT hours_entry_hash_check CHECK (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE insertion_clauses.hours_participation
  ADD CONSTRAINT hours_participation_count_check CHECK (count > 0);
ALTER TABLE insertion_clauses.hours_decision
  ADD CONSTRAINT hours_decision_reason_check CHECK (decision <> 'REJECTED' OR btrim(coalesce(reason, '')) <> ''),
  ADD CONSTRAINT hours_decision_hash_check CHECK (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$');

-- The ledgers only grow, for everybody.
CREATE FUNCTION insertion_clauses.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'insertion_clauses.% is append-only: a correction is a new row that reverses', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
DO $$
DECLARE ledger text;
BEGIN
  FOREACH ledger IN ARRAY ARRAY['hours_entry', 'hours_participation', 'hours_decision'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON insertion_clauses.%I FOR EACH ROW EXECUTE FUNCTION insertion_clauses.refuse_change()', ledger);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON insertion_clauses.%I FOR EACH STATEMENT EXECUTE FUNCTION insertion_clauses.refuse_change()', ledger);
  END LOOP;
END $$;

-- An entry follows the last one of its clause. A key is declared again only once its previous declaration was
-- rejected or reversed: with the unique key on the round, one entry at most counts for a key, whatever happens at
-- the same time. What reverses an entry bears its key and its hours.
CREATE FUNCTION insertion_clauses.check_hours_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE reversed insertion_clauses.hours_entry;
BEGIN
  IF NEW.previous_hash IS DISTINCT FROM (CASE NEW.sequence WHEN 1 THEN repeat('0', 64) ELSE (
    SELECT e.hash FROM insertion_clauses.hours_entry e
    WHERE e.organisation = NEW.organisation AND e.clause_id = NEW.clause_id AND e.sequence = NEW.sequence - 1
  ) END) THEN
    RAISE EXCEPTION 'hours entry %: broken chain', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.round > 1 AND NOT EXISTS (
    SELECT 1 FROM insertion_clauses.hours_entry e
    LEFT JOIN insertion_clauses.hours_decision d ON d.organisation = e.organisation AND d.entry_id = e.id
    LEFT JOIN insertion_clauses.hours_entry r ON r.organisation = e.organisation AND r.reverses_id = e.id
    WHERE e.organisation = NEW.organisation AND e.clause_id = NEW.clause_id AND e.month = NEW.month
      AND e.trade = NEW.trade AND e.execution_mode = NEW.execution_mode AND e.employer_siret = NEW.employer_siret
      AND e.round = NEW.round - 1 AND (d.decision = 'REJECTED' OR r.id IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'hours entry %: the previous declaration still counts', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.round < 0 THEN
    SELECT e.* INTO reversed FROM insertion_clauses.hours_entry e
    WHERE e.organisation = NEW.organisation AND e.id = NEW.reverses_id;
    IF (reversed.clause_id, reversed.month, reversed.trade, reversed.execution_mode, reversed.employer_siret, -reversed.round, -reversed.hundredths)
      IS DISTINCT FROM (NEW.clause_id, NEW.month, NEW.trade, NEW.execution_mode, NEW.employer_siret, NEW.round, NEW.hundredths)
    THEN
      RAISE EXCEPTION 'hours entry %: not the opposite of what it reverses', NEW.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_hours_entry BEFORE INSERT ON insertion_clauses.hours_entry
  FOR EACH ROW EXECUTE FUNCTION insertion_clauses.check_hours_entry();

-- A decision follows the last one of its clause, and is about a declaration that was not reversed.
CREATE FUNCTION insertion_clauses.check_hours_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.previous_hash IS DISTINCT FROM (CASE NEW.sequence WHEN 1 THEN repeat('0', 64) ELSE (
    SELECT d.hash FROM insertion_clauses.hours_decision d
    WHERE d.organisation = NEW.organisation AND d.clause_id = NEW.clause_id AND d.sequence = NEW.sequence - 1
  ) END) THEN
    RAISE EXCEPTION 'hours decision %: broken chain', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM insertion_clauses.hours_entry e
    WHERE e.organisation = NEW.organisation AND e.id = NEW.entry_id AND e.clause_id = NEW.clause_id AND e.round > 0
      AND NOT EXISTS (
        SELECT 1 FROM insertion_clauses.hours_entry r WHERE r.organisation = e.organisation AND r.reverses_id = e.id
      )
  ) THEN
    RAISE EXCEPTION 'hours decision %: nothing to decide about', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_hours_decision BEFORE INSERT ON insertion_clauses.hours_decision
  FOR EACH ROW EXECUTE FUNCTION insertion_clauses.check_hours_decision();
