-- Requests for a label award: who requests does not grant. The policies hold it whatever the program does.

CREATE TYPE territorial_labels.award_request_state AS ENUM ('REQUESTED', 'GRANTED', 'REFUSED');

CREATE TABLE territorial_labels.label_award_request (
  id TEXT NOT NULL,
  organisation CHAR(9) NOT NULL,
  visibility territorial_labels.visibility NOT NULL,
  pool CHAR(9),
  scheme_id TEXT NOT NULL,
  territory_code VARCHAR(9) NOT NULL,
  level TEXT,
  valid_until DATE,
  renews_organisation CHAR(9),
  renews_id TEXT,
  award_visibility territorial_labels.visibility NOT NULL,
  state territorial_labels.award_request_state NOT NULL DEFAULT 'REQUESTED',
  requested_on DATE NOT NULL,
  requested_by CHAR(64) NOT NULL,
  decided_on DATE,
  decided_by CHAR(64),
  decided_organisation CHAR(9),
  decision_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT label_award_request_pkey PRIMARY KEY (id),
  CONSTRAINT label_award_request_scheme_id_fkey FOREIGN KEY (scheme_id)
    REFERENCES territorial_labels.label_scheme (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT label_award_request_territory_code_fkey FOREIGN KEY (territory_code)
    REFERENCES territorial_labels.territory (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT label_award_request_renews_organisation_renews_id_fkey FOREIGN KEY (renews_organisation, renews_id)
    REFERENCES territorial_labels.label_award (organisation, id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT label_award_request_decided_whole CHECK (
    (state = 'REQUESTED') = (decided_on IS NULL) AND (decided_on IS NULL) = (decided_by IS NULL)
    AND (decided_on IS NULL) = (decided_organisation IS NULL)
  ),
  CONSTRAINT label_award_request_refused_with_reason CHECK (state <> 'REFUSED' OR decision_reason IS NOT NULL),
  CONSTRAINT label_award_request_decided_by_another CHECK (decided_by IS NULL OR decided_by <> requested_by)
);
CREATE UNIQUE INDEX label_award_request_organisation_id_key
  ON territorial_labels.label_award_request (organisation, id);
CREATE INDEX label_award_request_territory_code_requested_on_idx
  ON territorial_labels.label_award_request (territory_code, requested_on);

-- A decision is the only change: the rest of a request stays as it was made.
GRANT SELECT, INSERT, UPDATE (state, decided_on, decided_by, decided_organisation, decision_reason, version)
  ON territorial_labels.label_award_request TO hub_territorial_labels;
ALTER TABLE territorial_labels.label_award_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE territorial_labels.label_award_request FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON territorial_labels.label_award_request TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visible ON territorial_labels.label_award_request FOR SELECT TO hub_territorial_labels USING (
  visibility = 'PUBLIC'
  OR organisation = (SELECT current_setting('hub.organisation', true))
  OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
);
CREATE POLICY own_request ON territorial_labels.label_award_request FOR INSERT TO hub_territorial_labels WITH CHECK (
  organisation = (SELECT current_setting('hub.organisation', true))
  AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
  AND state = 'REQUESTED'
  AND requested_by = (SELECT encode(sha256(convert_to(current_setting('hub.subject', true), 'UTF8')), 'hex'))
);
-- Decided once, by somebody else, of the same organisation or of its intercommunality.
CREATE POLICY decided_by_another ON territorial_labels.label_award_request FOR UPDATE TO hub_territorial_labels
USING (
  state = 'REQUESTED'
  AND (SELECT current_setting('hub.organisation', true)) IN (organisation, pool)
  AND (SELECT string_to_array(current_setting('hub.roles', true), ',')) && ARRAY['COORDINATOR', 'ADMINISTRATOR']
  AND requested_by <> (SELECT encode(sha256(convert_to(current_setting('hub.subject', true), 'UTF8')), 'hex'))
)
WITH CHECK (
  state <> 'REQUESTED'
  AND decided_organisation = (SELECT current_setting('hub.organisation', true))
  AND decided_by = (SELECT encode(sha256(convert_to(current_setting('hub.subject', true), 'UTF8')), 'hex'))
);

-- The intercommunality writes the award that it grants, which has the identifier of its request, and no other.
CREATE POLICY granted_insert ON territorial_labels.label_award FOR INSERT TO hub_territorial_labels WITH CHECK (
  EXISTS (
    SELECT 1 FROM territorial_labels.label_award_request r
    WHERE r.id = label_award.id AND r.organisation = label_award.organisation AND r.state = 'REQUESTED'
      AND r.pool = (SELECT current_setting('hub.organisation', true))
      AND r.scheme_id = label_award.scheme_id AND r.territory_code = label_award.territory_code
      AND r.award_visibility = label_award.visibility
      AND r.level IS NOT DISTINCT FROM label_award.level
      AND r.valid_until IS NOT DISTINCT FROM label_award.valid_until
      AND r.renews_id IS NOT DISTINCT FROM label_award.renews_id
      AND r.requested_by <> (SELECT encode(sha256(convert_to(current_setting('hub.subject', true), 'UTF8')), 'hex'))
  )
  AND (SELECT string_to_array(current_setting('hub.roles', true), ',')) && ARRAY['COORDINATOR', 'ADMINISTRATOR']
);
