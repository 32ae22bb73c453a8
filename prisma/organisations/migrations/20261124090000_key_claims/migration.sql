-- What each retry key was first sent with, whichever subgraph its changes concern: the gateway claims a key here before
-- it executes anything. Who claimed it is kept as a digest, and what it was claimed for as another.

CREATE TABLE organisations.idempotency_claim (
  organisation CHAR(9) NOT NULL,
  subject CHAR(64) NOT NULL,
  key VARCHAR(128) NOT NULL,
  request_digest CHAR(64) NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT idempotency_claim_pkey PRIMARY KEY (organisation, subject, key)
);
CREATE INDEX idempotency_claim_organisation_created_at_idx ON organisations.idempotency_claim (organisation, created_at);

ALTER TABLE organisations.idempotency_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.idempotency_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON organisations.idempotency_claim TO CURRENT_USER USING (true) WITH CHECK (true);

-- A claim is never changed: no UPDATE. It is forgotten after thirty days, when no program retries any more.
GRANT SELECT, INSERT, DELETE ON organisations.idempotency_claim TO hub_organisations;
CREATE POLICY own ON organisations.idempotency_claim FOR SELECT TO hub_organisations
  USING (organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY own_insert ON organisations.idempotency_claim FOR INSERT TO hub_organisations
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY own_old_delete ON organisations.idempotency_claim FOR DELETE TO hub_organisations
  USING (organisation = (SELECT current_setting('hub.organisation', true)) AND created_at < now() - interval '30 days');
