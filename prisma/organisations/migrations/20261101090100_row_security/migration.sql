-- Who may see and change what, decided by the database.
-- Organisations and memberships are public. An API key is seen and changed by the administrators of its own
-- organisation alone, and its digest by nobody: who holds a key is told by `use_key`, to whom presents it.
-- Requests run under the role hub_organisations, which owns nothing and cannot bypass the policies.

DO $$ BEGIN
  CREATE ROLE hub_organisations NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  GRANT hub_organisations TO CURRENT_USER;
EXCEPTION WHEN unique_violation OR invalid_grant_operation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA organisations TO hub_organisations;

ALTER TABLE organisations.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations.api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.api_key FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON organisations.organisation TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY maintenance ON organisations.membership TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY maintenance ON organisations.api_key TO CURRENT_USER USING (true) WITH CHECK (true);

GRANT SELECT ON organisations.organisation TO hub_organisations;
CREATE POLICY visible ON organisations.organisation FOR SELECT TO hub_organisations USING (true);

-- A departure is all that an organisation may write of its memberships.
GRANT SELECT, UPDATE (valid_until) ON organisations.membership TO hub_organisations;
CREATE POLICY visible ON organisations.membership FOR SELECT TO hub_organisations USING (true);
CREATE POLICY own_update ON organisations.membership FOR UPDATE TO hub_organisations
  USING (
    organisation = (SELECT current_setting('hub.organisation', true))
    AND 'ADMINISTRATOR' = ANY ((SELECT string_to_array(current_setting('hub.roles', true), ','))::text[])
  )
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)) AND valid_until IS NOT NULL);

GRANT SELECT (id, organisation, name, prefix, scopes, roles, created_at, expires_at, last_used_at, revoked_at)
  ON organisations.api_key TO hub_organisations;
GRANT INSERT (id, organisation, name, prefix, digest, scopes, roles, created_at, expires_at)
  ON organisations.api_key TO hub_organisations;
GRANT UPDATE (expires_at, revoked_at) ON organisations.api_key TO hub_organisations;
CREATE POLICY administrators ON organisations.api_key TO hub_organisations
  USING (
    organisation = (SELECT current_setting('hub.organisation', true))
    AND 'ADMINISTRATOR' = ANY ((SELECT string_to_array(current_setting('hub.roles', true), ','))::text[])
  )
  WITH CHECK (
    organisation = (SELECT current_setting('hub.organisation', true))
    AND 'ADMINISTRATOR' = ANY ((SELECT string_to_array(current_setting('hub.roles', true), ','))::text[])
  );

-- Rules that no program may forget.
ALTER TABLE organisations.membership ADD CONSTRAINT membership_period
  CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from);
CREATE UNIQUE INDEX membership_open ON organisations.membership (organisation, intercommunality) WHERE valid_until IS NULL;
ALTER TABLE organisations.api_key ADD CONSTRAINT api_key_scopes CHECK (cardinality(scopes) > 0);
ALTER TABLE organisations.api_key ADD CONSTRAINT api_key_digest CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE organisations.api_key ADD CONSTRAINT api_key_period CHECK (expires_at > created_at);

-- A revoked key stays revoked and a key never lives longer than it was made for.
CREATE FUNCTION organisations.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'a revoked key stays revoked';
  END IF;
  IF NEW.expires_at > OLD.expires_at THEN
    RAISE EXCEPTION 'a key is replaced, never prolonged';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_revival BEFORE UPDATE ON organisations.api_key
  FOR EACH ROW EXECUTE FUNCTION organisations.refuse_revival();

-- Who holds the key of a digest. It runs with the rights of its owner, because the program that presents a key is
-- nobody yet; knowing the digest of 256 random bits is what gives access to its one row. A live key is marked as
-- used, at most once a minute: a busy program does not rewrite its row at each request.
CREATE FUNCTION organisations.use_key(presented TEXT, instant TIMESTAMPTZ)
RETURNS TABLE (id TEXT, organisation TEXT, scopes TEXT[], roles TEXT[], expires_at TIMESTAMPTZ, revoked_at TIMESTAMPTZ)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE organisations.api_key k SET last_used_at = instant
  WHERE k.digest = presented AND k.revoked_at IS NULL AND k.expires_at > instant
    AND (k.last_used_at IS NULL OR k.last_used_at <= instant - interval '1 minute');
  SELECT k.id, k.organisation::text, k.scopes::text[], k.roles, k.expires_at, k.revoked_at
  FROM organisations.api_key k WHERE k.digest = presented;
$$;
REVOKE ALL ON FUNCTION organisations.use_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisations.use_key TO hub_organisations;
