-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "supplier_relations";

-- CreateEnum
CREATE TYPE "supplier_relations"."visibility" AS ENUM ('PRIVATE', 'POOLED', 'PUBLIC');

-- CreateEnum
CREATE TYPE "supplier_relations"."supplier_size" AS ENUM ('MICRO', 'SMALL', 'MEDIUM', 'INTERMEDIATE', 'LARGE', 'UNDECLARED');

-- CreateEnum
CREATE TYPE "supplier_relations"."social_economy" AS ENUM ('YES', 'NO', 'UNDECLARED');

-- CreateEnum
CREATE TYPE "supplier_relations"."inclusive_structure_kind" AS ENUM ('EI', 'ETTI', 'AI', 'ACI', 'EITI', 'GEIQ', 'EA', 'EATT', 'ESAT');

-- CreateEnum
CREATE TYPE "supplier_relations"."registration_state" AS ENUM ('PENDING', 'VERIFIED', 'REFUSED');

-- CreateEnum
CREATE TYPE "supplier_relations"."trade_body_kind" AS ENUM ('FEDERATION', 'INTERPROFESSION');

-- CreateEnum
CREATE TYPE "supplier_relations"."dialogue_event_kind" AS ENUM ('BUYER_SUPPLIER_MEETING', 'AWARENESS_WORKSHOP', 'TRADE_MEETING');

-- CreateEnum
CREATE TYPE "supplier_relations"."attendance" AS ENUM ('YES', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "supplier_relations"."contact_channel" AS ENUM ('MEETING', 'EVENT', 'SITE_VISIT', 'PHONE', 'VIDEO', 'EMAIL', 'LETTER');

-- CreateTable
CREATE TABLE "supplier_relations"."supplier" (
    "siret" VARCHAR(14) NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "supplier_relations"."visibility" NOT NULL,
    "pool" CHAR(9),
    "name" TEXT NOT NULL,
    "trade_name" TEXT,
    "naf" TEXT,
    "size" "supplier_relations"."supplier_size" NOT NULL DEFAULT 'UNDECLARED',
    "social_economy" "supplier_relations"."social_economy" NOT NULL DEFAULT 'UNDECLARED',
    "inclusive_structure" "supplier_relations"."inclusive_structure_kind",
    "commune_code" VARCHAR(5),
    "know_how" TEXT[],
    "cpv_prefixes" TEXT[],
    "registration_state" "supplier_relations"."registration_state" NOT NULL DEFAULT 'PENDING',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supplier_pkey" PRIMARY KEY ("siret")
);

-- CreateTable
CREATE TABLE "supplier_relations"."supplier_certification" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "siret" VARCHAR(14) NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "supplier_certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."supplier_contact" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "siret" VARCHAR(14) NOT NULL,
    "full_name" TEXT NOT NULL,
    "role" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supplier_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."trade_body" (
    "id" TEXT NOT NULL,
    "kind" "supplier_relations"."trade_body_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "website" TEXT,
    "territory_code" VARCHAR(9),

    CONSTRAINT "trade_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."partner_network" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "website" TEXT,
    "territory_code" VARCHAR(9),

    CONSTRAINT "partner_network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."partner_network_domain" (
    "partner_network_id" TEXT NOT NULL,
    "purchasing_domain_id" TEXT NOT NULL,

    CONSTRAINT "partner_network_domain_pkey" PRIMARY KEY ("partner_network_id","purchasing_domain_id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."dialogue_event" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "supplier_relations"."visibility" NOT NULL,
    "pool" CHAR(9),
    "kind" "supplier_relations"."dialogue_event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "territory_code" VARCHAR(9) NOT NULL,
    "capacity" INTEGER,
    "organiser_siret" VARCHAR(14) NOT NULL,
    "cancelled_on" DATE,
    "closing_report" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."event_trade_body" (
    "organisation" CHAR(9) NOT NULL,
    "event_id" TEXT NOT NULL,
    "trade_body_id" TEXT NOT NULL,

    CONSTRAINT "event_trade_body_pkey" PRIMARY KEY ("organisation","event_id","trade_body_id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."event_partner_network" (
    "organisation" CHAR(9) NOT NULL,
    "event_id" TEXT NOT NULL,
    "partner_network_id" TEXT NOT NULL,

    CONSTRAINT "event_partner_network_pkey" PRIMARY KEY ("organisation","event_id","partner_network_id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."event_purchasing_domain" (
    "organisation" CHAR(9) NOT NULL,
    "event_id" TEXT NOT NULL,
    "purchasing_domain_id" TEXT NOT NULL,

    CONSTRAINT "event_purchasing_domain_pkey" PRIMARY KEY ("organisation","event_id","purchasing_domain_id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."event_planned_procurement" (
    "organisation" CHAR(9) NOT NULL,
    "event_id" TEXT NOT NULL,
    "planned_procurement_id" TEXT NOT NULL,

    CONSTRAINT "event_planned_procurement_pkey" PRIMARY KEY ("organisation","event_id","planned_procurement_id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."event_registration" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "event_organisation" CHAR(9) NOT NULL,
    "event_id" TEXT NOT NULL,
    "supplier_siret" VARCHAR(14),
    "buyer_siret" VARCHAR(14),
    "queue_number" INTEGER NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "attended" "supplier_relations"."attendance" NOT NULL DEFAULT 'UNKNOWN',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."pre_market_consultation" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "supplier_relations"."visibility" NOT NULL,
    "pool" CHAR(9),
    "planned_procurement_id" TEXT NOT NULL,
    "buyer_siret" VARCHAR(14) NOT NULL,
    "subject" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "competition_measures" TEXT[],
    "event_organisation" CHAR(9),
    "event_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pre_market_consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."consultation_partner_network" (
    "organisation" CHAR(9) NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "partner_network_id" TEXT NOT NULL,

    CONSTRAINT "consultation_partner_network_pkey" PRIMARY KEY ("organisation","consultation_id","partner_network_id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."consultation_entry" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "supplier_siret" VARCHAR(14) NOT NULL,
    "contacted_on" DATE NOT NULL,
    "channel" "supplier_relations"."contact_channel" NOT NULL,
    "told" TEXT[],
    "learnt" TEXT,
    "reverses_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" CHAR(64),
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "consultation_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier_relations"."applied_fill" (
    "name" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applied_fill_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "supplier_name_siret_idx" ON "supplier_relations"."supplier"("name", "siret");

-- CreateIndex
CREATE INDEX "supplier_commune_code_name_siret_idx" ON "supplier_relations"."supplier"("commune_code", "name", "siret");

-- CreateIndex
CREATE UNIQUE INDEX "supplier_organisation_siret_key" ON "supplier_relations"."supplier"("organisation", "siret");

-- CreateIndex
CREATE INDEX "supplier_certification_siret_idx" ON "supplier_relations"."supplier_certification"("siret");

-- CreateIndex
CREATE INDEX "supplier_contact_siret_idx" ON "supplier_relations"."supplier_contact"("siret");

-- CreateIndex
CREATE INDEX "trade_body_name_id_idx" ON "supplier_relations"."trade_body"("name", "id");

-- CreateIndex
CREATE INDEX "partner_network_name_id_idx" ON "supplier_relations"."partner_network"("name", "id");

-- CreateIndex
CREATE INDEX "partner_network_domain_purchasing_domain_id_idx" ON "supplier_relations"."partner_network_domain"("purchasing_domain_id");

-- CreateIndex
CREATE INDEX "dialogue_event_starts_at_id_idx" ON "supplier_relations"."dialogue_event"("starts_at", "id");

-- CreateIndex
CREATE INDEX "dialogue_event_territory_code_starts_at_id_idx" ON "supplier_relations"."dialogue_event"("territory_code", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_event_organisation_id_key" ON "supplier_relations"."dialogue_event"("organisation", "id");

-- CreateIndex
CREATE INDEX "event_trade_body_event_id_idx" ON "supplier_relations"."event_trade_body"("event_id");

-- CreateIndex
CREATE INDEX "event_trade_body_trade_body_id_event_id_idx" ON "supplier_relations"."event_trade_body"("trade_body_id", "event_id");

-- CreateIndex
CREATE INDEX "event_partner_network_event_id_idx" ON "supplier_relations"."event_partner_network"("event_id");

-- CreateIndex
CREATE INDEX "event_partner_network_partner_network_id_event_id_idx" ON "supplier_relations"."event_partner_network"("partner_network_id", "event_id");

-- CreateIndex
CREATE INDEX "event_purchasing_domain_event_id_idx" ON "supplier_relations"."event_purchasing_domain"("event_id");

-- CreateIndex
CREATE INDEX "event_purchasing_domain_purchasing_domain_id_event_id_idx" ON "supplier_relations"."event_purchasing_domain"("purchasing_domain_id", "event_id");

-- CreateIndex
CREATE INDEX "event_planned_procurement_event_id_idx" ON "supplier_relations"."event_planned_procurement"("event_id");

-- CreateIndex
CREATE INDEX "event_planned_procurement_planned_procurement_id_event_id_idx" ON "supplier_relations"."event_planned_procurement"("planned_procurement_id", "event_id");

-- CreateIndex
CREATE INDEX "event_registration_supplier_siret_event_id_idx" ON "supplier_relations"."event_registration"("supplier_siret", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_registration_event_id_queue_number_key" ON "supplier_relations"."event_registration"("event_id", "queue_number");

-- CreateIndex
CREATE UNIQUE INDEX "event_registration_event_id_supplier_siret_key" ON "supplier_relations"."event_registration"("event_id", "supplier_siret");

-- CreateIndex
CREATE UNIQUE INDEX "event_registration_event_id_buyer_siret_key" ON "supplier_relations"."event_registration"("event_id", "buyer_siret");

-- CreateIndex
CREATE INDEX "pre_market_consultation_opened_on_id_idx" ON "supplier_relations"."pre_market_consultation"("opened_on", "id");

-- CreateIndex
CREATE INDEX "pre_market_consultation_planned_procurement_id_opened_on_idx" ON "supplier_relations"."pre_market_consultation"("planned_procurement_id", "opened_on");

-- CreateIndex
CREATE INDEX "pre_market_consultation_event_id_idx" ON "supplier_relations"."pre_market_consultation"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "pre_market_consultation_organisation_id_key" ON "supplier_relations"."pre_market_consultation"("organisation", "id");

-- CreateIndex
CREATE INDEX "consultation_partner_network_consultation_id_idx" ON "supplier_relations"."consultation_partner_network"("consultation_id");

-- CreateIndex
CREATE INDEX "consultation_entry_consultation_id_sequence_idx" ON "supplier_relations"."consultation_entry"("consultation_id", "sequence");

-- CreateIndex
CREATE INDEX "consultation_entry_supplier_siret_consultation_id_idx" ON "supplier_relations"."consultation_entry"("supplier_siret", "consultation_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_entry_organisation_consultation_id_id_key" ON "supplier_relations"."consultation_entry"("organisation", "consultation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_entry_organisation_consultation_id_sequence_key" ON "supplier_relations"."consultation_entry"("organisation", "consultation_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_entry_organisation_consultation_id_reverses_id_key" ON "supplier_relations"."consultation_entry"("organisation", "consultation_id", "reverses_id");

-- AddForeignKey
ALTER TABLE "supplier_relations"."supplier_certification" ADD CONSTRAINT "supplier_certification_organisation_siret_fkey" FOREIGN KEY ("organisation", "siret") REFERENCES "supplier_relations"."supplier"("organisation", "siret") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."supplier_contact" ADD CONSTRAINT "supplier_contact_organisation_siret_fkey" FOREIGN KEY ("organisation", "siret") REFERENCES "supplier_relations"."supplier"("organisation", "siret") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."partner_network_domain" ADD CONSTRAINT "partner_network_domain_partner_network_id_fkey" FOREIGN KEY ("partner_network_id") REFERENCES "supplier_relations"."partner_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_trade_body" ADD CONSTRAINT "event_trade_body_organisation_event_id_fkey" FOREIGN KEY ("organisation", "event_id") REFERENCES "supplier_relations"."dialogue_event"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_trade_body" ADD CONSTRAINT "event_trade_body_trade_body_id_fkey" FOREIGN KEY ("trade_body_id") REFERENCES "supplier_relations"."trade_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_partner_network" ADD CONSTRAINT "event_partner_network_organisation_event_id_fkey" FOREIGN KEY ("organisation", "event_id") REFERENCES "supplier_relations"."dialogue_event"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_partner_network" ADD CONSTRAINT "event_partner_network_partner_network_id_fkey" FOREIGN KEY ("partner_network_id") REFERENCES "supplier_relations"."partner_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_purchasing_domain" ADD CONSTRAINT "event_purchasing_domain_organisation_event_id_fkey" FOREIGN KEY ("organisation", "event_id") REFERENCES "supplier_relations"."dialogue_event"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_planned_procurement" ADD CONSTRAINT "event_planned_procurement_organisation_event_id_fkey" FOREIGN KEY ("organisation", "event_id") REFERENCES "supplier_relations"."dialogue_event"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_registration" ADD CONSTRAINT "event_registration_event_organisation_event_id_fkey" FOREIGN KEY ("event_organisation", "event_id") REFERENCES "supplier_relations"."dialogue_event"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."event_registration" ADD CONSTRAINT "event_registration_organisation_supplier_siret_fkey" FOREIGN KEY ("organisation", "supplier_siret") REFERENCES "supplier_relations"."supplier"("organisation", "siret") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."pre_market_consultation" ADD CONSTRAINT "pre_market_consultation_event_organisation_event_id_fkey" FOREIGN KEY ("event_organisation", "event_id") REFERENCES "supplier_relations"."dialogue_event"("organisation", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."consultation_partner_network" ADD CONSTRAINT "consultation_partner_network_organisation_consultation_id_fkey" FOREIGN KEY ("organisation", "consultation_id") REFERENCES "supplier_relations"."pre_market_consultation"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."consultation_partner_network" ADD CONSTRAINT "consultation_partner_network_partner_network_id_fkey" FOREIGN KEY ("partner_network_id") REFERENCES "supplier_relations"."partner_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplier_relations"."consultation_entry" ADD CONSTRAINT "consultation_entry_organisation_consultation_id_fkey" FOREIGN KEY ("organisation", "consultation_id") REFERENCES "supplier_relations"."pre_market_consultation"("organisation", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplier_relations"."consultation_entry" ADD CONSTRAINT "consultation_entry_supplier_siret_fkey" FOREIGN KEY ("supplier_siret") REFERENCES "supplier_relations"."supplier"("siret") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supplier_relations"."consultation_entry" ADD CONSTRAINT "consultation_entry_organisation_consultation_id_reverses_i_fkey" FOREIGN KEY ("organisation", "consultation_id", "reverses_id") REFERENCES "supplier_relations"."consultation_entry"("organisation", "consultation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

