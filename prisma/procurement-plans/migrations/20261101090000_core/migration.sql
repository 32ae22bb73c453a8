-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "procurement_plans";

-- CreateEnum
CREATE TYPE "procurement_plans"."visibility" AS ENUM ('PRIVATE', 'POOLED', 'PUBLIC');

-- CreateEnum
CREATE TYPE "procurement_plans"."buyer_kind" AS ENUM ('COMMUNE', 'INTERCOMMUNALITY', 'SOCIAL_LANDLORD', 'PRIVATE_LANDLORD', 'RAIL_OPERATOR', 'STATE_SERVICE', 'OTHER');

-- CreateEnum
CREATE TYPE "procurement_plans"."stakeholder_kind" AS ENUM ('PURCHASING_SERVICE', 'TECHNICAL_SERVICE', 'TRADE_BODY');

-- CreateEnum
CREATE TYPE "procurement_plans"."plan_status" AS ENUM ('DRAFT', 'ADOPTED', 'PUBLISHED', 'CLOSED');

-- CreateEnum
CREATE TYPE "procurement_plans"."planned_procurement_status" AS ENUM ('OPEN', 'LAUNCHED', 'AWARDED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "procurement_plans"."procurement_nature" AS ENUM ('GOODS', 'SERVICES', 'WORKS');

-- CreateEnum
CREATE TYPE "procurement_plans"."consideration" AS ENUM ('SOCIAL', 'ENVIRONMENTAL', 'FAIR_TRADE', 'ORGANIC', 'LOCAL_KNOW_HOW', 'INNOVATION');

-- CreateEnum
CREATE TYPE "procurement_plans"."procurement_procedure" AS ENUM ('ADAPTED', 'OPEN', 'RESTRICTED', 'NEGOTIATED', 'COMPETITIVE_DIALOGUE', 'WITHOUT_PRIOR_PUBLICATION');

-- CreateEnum
CREATE TYPE "procurement_plans"."threshold_kind" AS ENUM ('NO_ADVERTISING_BELOW', 'ADVERTISING_FROM', 'EU_PROCEDURE_FROM', 'ESSENTIAL_DATA_FROM');

-- CreateEnum
CREATE TYPE "procurement_plans"."buyer_category" AS ENUM ('LOCAL_AUTHORITY', 'STATE');

-- CreateTable
CREATE TABLE "procurement_plans"."buyer" (
    "siret" VARCHAR(14) NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "procurement_plans"."visibility" NOT NULL,
    "pool" CHAR(9),
    "name" TEXT NOT NULL,
    "kind" "procurement_plans"."buyer_kind" NOT NULL,
    "territory_code" VARCHAR(9),

    CONSTRAINT "buyer_pkey" PRIMARY KEY ("siret")
);

-- CreateTable
CREATE TABLE "procurement_plans"."purchasing_domain" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "procurement_plans"."visibility" NOT NULL,
    "pool" CHAR(9),
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "cpv_prefixes" VARCHAR(8)[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "purchasing_domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."purchasing_strategy" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "procurement_plans"."visibility" NOT NULL,
    "pool" CHAR(9),
    "domain_id" TEXT NOT NULL,
    "version_label" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "aims" TEXT[],
    "levers" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "purchasing_strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."strategy_stakeholder" (
    "organisation" CHAR(9) NOT NULL,
    "strategy_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "procurement_plans"."stakeholder_kind" NOT NULL,
    "trade_body_id" TEXT,

    CONSTRAINT "strategy_stakeholder_pkey" PRIMARY KEY ("strategy_id","position")
);

-- CreateTable
CREATE TABLE "procurement_plans"."procurement_plan" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "procurement_plans"."visibility" NOT NULL,
    "pool" CHAR(9),
    "buyer_siret" VARCHAR(14) NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" "procurement_plans"."plan_status" NOT NULL,
    "adopted_on" DATE,
    "published_on" DATE,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "procurement_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."planned_procurement" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "procurement_plans"."visibility" NOT NULL,
    "pool" CHAR(9),
    "plan_id" TEXT NOT NULL,
    "buyer_siret" VARCHAR(14) NOT NULL,
    "year" INTEGER NOT NULL,
    "domain_organisation" CHAR(9),
    "domain_id" TEXT,
    "need" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "cpv_code" VARCHAR(8) NOT NULL,
    "value_cents" BIGINT NOT NULL,
    "quantity_hundredths" BIGINT,
    "unit" TEXT,
    "nature" "procurement_plans"."procurement_nature" NOT NULL,
    "notice_on" DATE,
    "start_on" DATE,
    "latest_needed_on" DATE,
    "duration_months" INTEGER,
    "considerations" "procurement_plans"."consideration"[],
    "legal_basis_id" TEXT,
    "procedure" "procurement_plans"."procurement_procedure",
    "status" "procurement_plans"."planned_procurement_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_procurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."lot" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "planned_procurement_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "cpv_code" VARCHAR(8) NOT NULL,
    "value_cents" BIGINT NOT NULL,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."contract" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "procurement_plans"."visibility" NOT NULL,
    "pool" CHAR(9),
    "buyer_siret" VARCHAR(14) NOT NULL,
    "planned_procurement_id" TEXT,
    "lot_id" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "cpv_code" VARCHAR(8) NOT NULL,
    "value_cents" BIGINT NOT NULL,
    "notified_on" DATE NOT NULL,
    "duration_months" INTEGER,
    "considerations" "procurement_plans"."consideration"[],
    "procedure" "procurement_plans"."procurement_procedure",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."contract_supplier" (
    "organisation" CHAR(9) NOT NULL,
    "contract_id" TEXT NOT NULL,
    "supplier_siret" VARCHAR(14) NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "contract_supplier_pkey" PRIMARY KEY ("contract_id","supplier_siret")
);

-- CreateTable
CREATE TABLE "procurement_plans"."legal_basis" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_id" TEXT,
    "completes_id" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "legal_basis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."procurement_threshold" (
    "id" TEXT NOT NULL,
    "kind" "procurement_plans"."threshold_kind" NOT NULL,
    "natures" "procurement_plans"."procurement_nature"[],
    "buyer_category" "procurement_plans"."buyer_category",
    "value_cents" BIGINT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "procurement_threshold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement_plans"."applied_fill" (
    "name" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applied_fill_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "buyer_territory_code_siret_idx" ON "procurement_plans"."buyer"("territory_code", "siret");

-- CreateIndex
CREATE INDEX "buyer_name_siret_idx" ON "procurement_plans"."buyer"("name", "siret");

-- CreateIndex
CREATE UNIQUE INDEX "buyer_organisation_siret_key" ON "procurement_plans"."buyer"("organisation", "siret");

-- CreateIndex
CREATE INDEX "purchasing_domain_name_id_idx" ON "procurement_plans"."purchasing_domain"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "purchasing_domain_organisation_id_key" ON "procurement_plans"."purchasing_domain"("organisation", "id");

-- CreateIndex
CREATE INDEX "purchasing_strategy_domain_id_valid_from_idx" ON "procurement_plans"."purchasing_strategy"("domain_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "purchasing_strategy_organisation_id_key" ON "procurement_plans"."purchasing_strategy"("organisation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "purchasing_strategy_organisation_domain_id_valid_from_key" ON "procurement_plans"."purchasing_strategy"("organisation", "domain_id", "valid_from");

-- CreateIndex
CREATE INDEX "procurement_plan_buyer_siret_year_idx" ON "procurement_plans"."procurement_plan"("buyer_siret", "year");

-- CreateIndex
CREATE INDEX "procurement_plan_year_id_idx" ON "procurement_plans"."procurement_plan"("year", "id");

-- CreateIndex
CREATE UNIQUE INDEX "procurement_plan_organisation_id_key" ON "procurement_plans"."procurement_plan"("organisation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "procurement_plan_organisation_id_buyer_siret_year_key" ON "procurement_plans"."procurement_plan"("organisation", "id", "buyer_siret", "year");

-- CreateIndex
CREATE INDEX "planned_procurement_plan_id_idx" ON "procurement_plans"."planned_procurement"("plan_id");

-- CreateIndex
CREATE INDEX "planned_procurement_buyer_siret_year_idx" ON "procurement_plans"."planned_procurement"("buyer_siret", "year");

-- CreateIndex
CREATE INDEX "planned_procurement_domain_id_year_idx" ON "procurement_plans"."planned_procurement"("domain_id", "year");

-- CreateIndex
CREATE INDEX "planned_procurement_cpv_code_idx" ON "procurement_plans"."planned_procurement"("cpv_code");

-- CreateIndex
CREATE INDEX "planned_procurement_year_id_idx" ON "procurement_plans"."planned_procurement"("year", "id");

-- CreateIndex
CREATE UNIQUE INDEX "planned_procurement_organisation_id_key" ON "procurement_plans"."planned_procurement"("organisation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_organisation_planned_procurement_id_id_key" ON "procurement_plans"."lot"("organisation", "planned_procurement_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_planned_procurement_id_number_key" ON "procurement_plans"."lot"("planned_procurement_id", "number");

-- CreateIndex
CREATE INDEX "contract_buyer_siret_notified_on_idx" ON "procurement_plans"."contract"("buyer_siret", "notified_on");

-- CreateIndex
CREATE INDEX "contract_planned_procurement_id_idx" ON "procurement_plans"."contract"("planned_procurement_id");

-- CreateIndex
CREATE INDEX "contract_lot_id_idx" ON "procurement_plans"."contract"("lot_id");

-- CreateIndex
CREATE INDEX "contract_notified_on_id_idx" ON "procurement_plans"."contract"("notified_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_organisation_id_key" ON "procurement_plans"."contract"("organisation", "id");

-- CreateIndex
CREATE INDEX "contract_supplier_supplier_siret_idx" ON "procurement_plans"."contract_supplier"("supplier_siret");

-- AddForeignKey
ALTER TABLE "procurement_plans"."purchasing_strategy" ADD CONSTRAINT "purchasing_strategy_organisation_domain_id_fkey" FOREIGN KEY ("organisation", "domain_id") REFERENCES "procurement_plans"."purchasing_domain"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."strategy_stakeholder" ADD CONSTRAINT "strategy_stakeholder_organisation_strategy_id_fkey" FOREIGN KEY ("organisation", "strategy_id") REFERENCES "procurement_plans"."purchasing_strategy"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."procurement_plan" ADD CONSTRAINT "procurement_plan_organisation_buyer_siret_fkey" FOREIGN KEY ("organisation", "buyer_siret") REFERENCES "procurement_plans"."buyer"("organisation", "siret") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."planned_procurement" ADD CONSTRAINT "planned_procurement_organisation_plan_id_buyer_siret_year_fkey" FOREIGN KEY ("organisation", "plan_id", "buyer_siret", "year") REFERENCES "procurement_plans"."procurement_plan"("organisation", "id", "buyer_siret", "year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."planned_procurement" ADD CONSTRAINT "planned_procurement_domain_organisation_domain_id_fkey" FOREIGN KEY ("domain_organisation", "domain_id") REFERENCES "procurement_plans"."purchasing_domain"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."planned_procurement" ADD CONSTRAINT "planned_procurement_legal_basis_id_fkey" FOREIGN KEY ("legal_basis_id") REFERENCES "procurement_plans"."legal_basis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."lot" ADD CONSTRAINT "lot_organisation_planned_procurement_id_fkey" FOREIGN KEY ("organisation", "planned_procurement_id") REFERENCES "procurement_plans"."planned_procurement"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."contract" ADD CONSTRAINT "contract_organisation_buyer_siret_fkey" FOREIGN KEY ("organisation", "buyer_siret") REFERENCES "procurement_plans"."buyer"("organisation", "siret") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."contract" ADD CONSTRAINT "contract_organisation_planned_procurement_id_fkey" FOREIGN KEY ("organisation", "planned_procurement_id") REFERENCES "procurement_plans"."planned_procurement"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."contract" ADD CONSTRAINT "contract_organisation_planned_procurement_id_lot_id_fkey" FOREIGN KEY ("organisation", "planned_procurement_id", "lot_id") REFERENCES "procurement_plans"."lot"("organisation", "planned_procurement_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."contract_supplier" ADD CONSTRAINT "contract_supplier_organisation_contract_id_fkey" FOREIGN KEY ("organisation", "contract_id") REFERENCES "procurement_plans"."contract"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."legal_basis" ADD CONSTRAINT "legal_basis_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "procurement_plans"."legal_basis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement_plans"."legal_basis" ADD CONSTRAINT "legal_basis_completes_id_fkey" FOREIGN KEY ("completes_id") REFERENCES "procurement_plans"."legal_basis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

