-- Food bought (EGAlim): what each line of spend is, who may see and change it, and the targets of the law.

-- CreateEnum
CREATE TYPE "procurement_plans"."food_family" AS ENUM ('MEAT_AND_POULTRY', 'CHARCUTERIE', 'FISH_AND_SEAFOOD', 'FRUIT_AND_VEGETABLES', 'DAIRY_AND_EGGS', 'BAKERY', 'BEVERAGES', 'OTHER');

-- CreateEnum
CREATE TYPE "procurement_plans"."food_characteristic" AS ENUM ('ORGANIC', 'LABEL_ROUGE', 'PROTECTED_DESIGNATION_OF_ORIGIN', 'PROTECTED_GEOGRAPHICAL_INDICATION', 'TRADITIONAL_SPECIALITY_GUARANTEED', 'HIGH_ENVIRONMENTAL_VALUE', 'SUSTAINABLE_FISHING', 'OUTERMOST_REGION', 'FAIR_TRADE', 'FARMHOUSE', 'EXTERNALITIES', 'PERFORMANCE', 'NONE');

-- CreateEnum
CREATE TYPE "procurement_plans"."local_origin" AS ENUM ('LOCAL', 'NOT_LOCAL', 'UNDECLARED');

-- CreateEnum
CREATE TYPE "procurement_plans"."food_measure" AS ENUM ('ORGANIC_SHARE', 'QUALITY_SHARE', 'MEAT_AND_FISH_QUALITY_SHARE');

-- CreateTable
CREATE TABLE "procurement_plans"."food_spend" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "procurement_plans"."visibility" NOT NULL,
    "pool" CHAR(9),
    "buyer_siret" VARCHAR(14) NOT NULL,
    "year" INTEGER NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "description" TEXT NOT NULL,
    "family" "procurement_plans"."food_family" NOT NULL,
    "characteristics" "procurement_plans"."food_characteristic"[],
    "local" "procurement_plans"."local_origin" NOT NULL,
    "value_cents" BIGINT NOT NULL,
    "supplier_siret" VARCHAR(14),
    "contract_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "food_spend_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."food_target" (
    "id" TEXT NOT NULL,
    "measure" "procurement_plans"."food_measure" NOT NULL,
    "buyer_category" "procurement_plans"."buyer_category",
    "percent_hundredths" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "food_target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "food_spend_buyer_siret_year_idx" ON "procurement_plans"."food_spend"("buyer_siret", "year");

-- CreateIndex
CREATE INDEX "food_spend_contract_id_idx" ON "procurement_plans"."food_spend"("contract_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_organisation_id_buyer_siret_key" ON "procurement_plans"."contract"("organisation", "id", "buyer_siret");

-- AddForeignKey
ALTER TABLE "procurement_plans"."food_spend" ADD CONSTRAINT "food_spend_organisation_buyer_siret_fkey" FOREIGN KEY ("organisation", "buyer_siret") REFERENCES "procurement_plans"."buyer"("organisation", "siret") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."food_spend" ADD CONSTRAINT "food_spend_organisation_contract_id_buyer_siret_fkey" FOREIGN KEY ("organisation", "contract_id", "buyer_siret") REFERENCES "procurement_plans"."contract"("organisation", "id", "buyer_siret") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What no line may contradict. The law counts food by calendar year: a line never spans two.
ALTER TABLE procurement_plans.food_spend
  ADD CONSTRAINT food_spend_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL),
  ADD CONSTRAINT food_spend_period_check CHECK (first_day <= last_day),
  ADD CONSTRAINT food_spend_year_check CHECK (
    year BETWEEN 2000 AND 2100 AND extract(year FROM first_day) = year AND extract(year FROM last_day) = year
  ),
  ADD CONSTRAINT food_spend_value_check CHECK (value_cents BETWEEN 1 AND 10000000000),
  ADD CONSTRAINT food_spend_characteristics_check CHECK (
    characteristics IS NOT NULL AND ('NONE' <> ALL (characteristics) OR cardinality(characteristics) = 1)
  );

ALTER TABLE procurement_plans.food_target
  ADD CONSTRAINT food_target_validity_check CHECK (valid_to >= valid_from),
  ADD CONSTRAINT food_target_percent_check CHECK (percent_hundredths BETWEEN 1 AND 10000);

GRANT SELECT ON procurement_plans.food_target TO hub_procurement_plans;
GRANT SELECT, INSERT, DELETE ON procurement_plans.food_spend TO hub_procurement_plans;
-- Whose line it is does not change: it is removed and recorded anew.
GRANT UPDATE (visibility, pool, year, first_day, last_day, description, family, characteristics, local, value_cents,
  supplier_siret, contract_id, version) ON procurement_plans.food_spend TO hub_procurement_plans;

ALTER TABLE procurement_plans.food_spend ENABLE ROW LEVEL SECURITY;
ALTER TABLE procurement_plans.food_spend FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON procurement_plans.food_spend TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visible ON procurement_plans.food_spend FOR SELECT TO hub_procurement_plans USING (
  visibility = 'PUBLIC'
  OR organisation = (SELECT current_setting('hub.organisation', true))
  OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
);
CREATE POLICY own_insert ON procurement_plans.food_spend FOR INSERT TO hub_procurement_plans WITH CHECK (
  organisation = (SELECT current_setting('hub.organisation', true))
  AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
);
CREATE POLICY own_update ON procurement_plans.food_spend FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (
    organisation = (SELECT current_setting('hub.organisation', true))
    AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
  );
CREATE POLICY own_delete ON procurement_plans.food_spend FOR DELETE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)));

INSERT INTO procurement_plans.food_target (id, measure, buyer_category, percent_hundredths, valid_from, valid_to, source) VALUES
  ('egalim-qualite-2022', 'QUALITY_SHARE', NULL, 5000, '2022-01-01', NULL,
   'Code rural et de la pêche maritime, article L230-5-1, I (loi n° 2018-938 du 30 octobre 2018, dite EGAlim).'),
  ('egalim-bio-2022', 'ORGANIC_SHARE', NULL, 2000, '2022-01-01', NULL,
   'Code rural et de la pêche maritime, article L230-5-1, I (loi n° 2018-938 du 30 octobre 2018, dite EGAlim).'),
  ('egalim-viandes-poissons-collectivites-2024', 'MEAT_AND_FISH_QUALITY_SHARE', 'LOCAL_AUTHORITY', 6000, '2024-01-01', NULL,
   'Code rural et de la pêche maritime, article L230-5-1 (loi n° 2021-1104 du 22 août 2021, dite Climat et résilience).'),
  ('egalim-viandes-poissons-etat-2024', 'MEAT_AND_FISH_QUALITY_SHARE', 'STATE', 10000, '2024-01-01', NULL,
   'Code rural et de la pêche maritime, article L230-5-1 (loi n° 2021-1104 du 22 août 2021) ; part de l''État à vérifier.');
