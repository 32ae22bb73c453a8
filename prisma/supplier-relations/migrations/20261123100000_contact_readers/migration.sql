-- Personal data: the supplier itself, and whoever holds a role that buys. To administer an organisation is not to buy
-- for it, even in a commune: an administrator who needs the contacts is given a role that reads them.
ALTER POLICY visible ON supplier_relations.supplier_contact USING (
  (SELECT coalesce(current_setting('hub.organisation', true), '')) <> ''
  AND (
    organisation = (SELECT current_setting('hub.organisation', true))
    OR (SELECT string_to_array(current_setting('hub.roles', true), ','))
      && ARRAY['BUYER', 'SPECIFIER', 'COORDINATOR', 'FACILITATOR', 'CONTRACTING_OWNER']
  )
  AND EXISTS (SELECT 1 FROM supplier_relations.supplier s WHERE s.siret = supplier_contact.siret)
);
