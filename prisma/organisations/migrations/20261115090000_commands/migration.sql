-- What was asked, once and by whom: retry keys kept in the transaction of their effect, and an audit trail
-- that only grows, each entry holding the hash of the one before it in its organisation's chain.

CREATE TABLE organisations.idempotency_key (
  organisation CHAR(9) NOT NULL,
  key VARCHAR(128) NOT NULL,
  place TEXT NOT NULL,
  action TEXT NOT NULL,
  request_digest CHAR(64) NOT NULL,
  outcome TEXT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (organisation, key, place)
);

CREATE TABLE organisations.audit_entry (
  organisation CHAR(9) NOT NULL,
  sequence BIGINT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT,
  subject TEXT NOT NULL,
  entity TEXT,
  correlation_id TEXT NOT NULL,
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (organisation, sequence)
);

-- The only way to append. It runs with the rights of its owner, since a caller who writes to a trail may not be
-- allowed to read it, and takes the organisation from the identity of the transaction, never from the caller.
CREATE FUNCTION organisations.append_audit(
  act TEXT, ending TEXT, refusal TEXT, actor TEXT, target TEXT, correlation TEXT,
  OUT organisation TEXT, OUT sequence BIGINT, OUT hash TEXT
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE last record; part text; content text := ''; instant timestamptz; previous text;
BEGIN
  organisation := coalesce(nullif(current_setting('hub.organisation', true), ''), '000000000');
  PERFORM pg_advisory_xact_lock(hashtextextended('organisations audit ' || organisation, 0));
  SELECT e.sequence, e.hash INTO last FROM organisations.audit_entry e
    WHERE e.organisation = append_audit.organisation ORDER BY e.sequence DESC LIMIT 1;
  sequence := coalesce(last.sequence, 0) + 1;
  previous := coalesce(last.hash, repeat('0', 64));
  instant := date_trunc('milliseconds', clock_timestamp());
  FOREACH part IN ARRAY ARRAY[previous, organisation, sequence::text, (extract(epoch FROM instant) * 1000)::bigint::text,
    act, ending, refusal, actor, target, correlation]::text[] LOOP
    content := content || CASE WHEN part IS NULL THEN '-' ELSE octet_length(part)::text || ':' || part END || E'\n';
  END LOOP;
  hash := encode(sha256(convert_to(content, 'UTF8')), 'hex');
  INSERT INTO organisations.audit_entry
    (organisation, sequence, at, action, outcome, code, subject, entity, correlation_id, previous_hash, hash)
    VALUES (append_audit.organisation, append_audit.sequence, instant, act, ending, refusal, actor, target, correlation, previous, append_audit.hash);
END $$;
REVOKE ALL ON FUNCTION organisations.append_audit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.append_audit TO hub_organisations;

CREATE FUNCTION organisations.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail only grows';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON organisations.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION organisations.refuse_audit_change();

GRANT SELECT, INSERT, UPDATE ON organisations.idempotency_key TO hub_organisations;
GRANT SELECT ON organisations.audit_entry TO hub_organisations;
ALTER TABLE organisations.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.idempotency_key FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON organisations.idempotency_key TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY maintenance ON organisations.audit_entry TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own ON organisations.idempotency_key TO hub_organisations
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY administrators_read ON organisations.audit_entry FOR SELECT TO hub_organisations USING (
  organisation = (SELECT current_setting('hub.organisation', true))
  AND 'ADMINISTRATOR' = ANY ((SELECT string_to_array(current_setting('hub.roles', true), ','))::text[])
);
