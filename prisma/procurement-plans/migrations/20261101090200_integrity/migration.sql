-- What no row may contradict, whoever writes it.

-- Pooling is always with a named intercommunality.
ALTER TABLE procurement_plans.buyer ADD CONSTRAINT buyer_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL);
ALTER TABLE procurement_plans.purchasing_domain ADD CONSTRAINT purchasing_domain_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL);
ALTER TABLE procurement_plans.purchasing_strategy ADD CONSTRAINT purchasing_strategy_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL);
ALTER TABLE procurement_plans.procurement_plan ADD CONSTRAINT procurement_plan_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL);
ALTER TABLE procurement_plans.planned_procurement ADD CONSTRAINT planned_procurement_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL);
ALTER TABLE procurement_plans.contract ADD CONSTRAINT contract_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL);

-- A SIRET begins with the SIREN of its legal person: nobody registers another's establishment.
ALTER TABLE procurement_plans.buyer ADD CONSTRAINT buyer_organisation_check CHECK (organisation = left(siret, 9));

ALTER TABLE procurement_plans.purchasing_strategy ADD CONSTRAINT purchasing_strategy_validity_check CHECK (valid_until >= valid_from);

-- A plan bears the day of each step that it has passed, and no other.
ALTER TABLE procurement_plans.procurement_plan
  ADD CONSTRAINT procurement_plan_year_check CHECK (year BETWEEN 2000 AND 2100),
  ADD CONSTRAINT procurement_plan_adopted_check CHECK ((status = 'DRAFT') = (adopted_on IS NULL)),
  ADD CONSTRAINT procurement_plan_published_check CHECK ((status IN ('PUBLISHED', 'CLOSED')) = (published_on IS NOT NULL)),
  ADD CONSTRAINT procurement_plan_closed_check CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL)),
  ADD CONSTRAINT procurement_plan_days_check CHECK (adopted_on <= published_on AND published_on <= closed_on);

ALTER TABLE procurement_plans.planned_procurement
  ADD CONSTRAINT planned_procurement_value_check CHECK (value_cents >= 0),
  ADD CONSTRAINT planned_procurement_cpv_check CHECK (cpv_code ~ '^[0-9]{8}$'),
  ADD CONSTRAINT planned_procurement_quantity_check CHECK (quantity_hundredths > 0 AND (quantity_hundredths IS NULL) = (unit IS NULL)),
  ADD CONSTRAINT planned_procurement_duration_check CHECK (duration_months BETWEEN 1 AND 600),
  ADD CONSTRAINT planned_procurement_window_check CHECK (notice_on <= start_on AND start_on <= latest_needed_on AND notice_on <= latest_needed_on),
  ADD CONSTRAINT planned_procurement_domain_check CHECK ((domain_id IS NULL) = (domain_organisation IS NULL));

ALTER TABLE procurement_plans.lot
  ADD CONSTRAINT lot_number_check CHECK (number >= 1),
  ADD CONSTRAINT lot_value_check CHECK (value_cents >= 0),
  ADD CONSTRAINT lot_cpv_check CHECK (cpv_code ~ '^[0-9]{8}$');

-- A foreign key with a null part is not checked: without this a lot could be named without its procurement.
ALTER TABLE procurement_plans.contract
  ADD CONSTRAINT contract_lot_check CHECK (lot_id IS NULL OR planned_procurement_id IS NOT NULL),
  ADD CONSTRAINT contract_value_check CHECK (value_cents >= 0),
  ADD CONSTRAINT contract_cpv_check CHECK (cpv_code ~ '^[0-9]{8}$'),
  ADD CONSTRAINT contract_duration_check CHECK (duration_months BETWEEN 1 AND 600);

ALTER TABLE procurement_plans.legal_basis ADD CONSTRAINT legal_basis_validity_check CHECK (valid_to >= valid_from);
ALTER TABLE procurement_plans.procurement_threshold
  ADD CONSTRAINT procurement_threshold_validity_check CHECK (valid_to >= valid_from),
  ADD CONSTRAINT procurement_threshold_value_check CHECK (value_cents > 0);
