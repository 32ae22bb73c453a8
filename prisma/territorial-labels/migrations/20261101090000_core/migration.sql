-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "territorial_labels";

-- CreateEnum
CREATE TYPE "territorial_labels"."territory_kind" AS ENUM ('COMMUNE', 'INTERCOMMUNALITY');

-- CreateEnum
CREATE TYPE "territorial_labels"."visibility" AS ENUM ('PRIVATE', 'POOLED', 'PUBLIC');

-- CreateEnum
CREATE TYPE "territorial_labels"."date_precision" AS ENUM ('DAY', 'YEAR');

-- CreateTable
CREATE TABLE "territorial_labels"."territory" (
    "code" VARCHAR(9) NOT NULL,
    "kind" "territorial_labels"."territory_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "siren" CHAR(9) NOT NULL,
    "population" INTEGER,
    "departement" VARCHAR(3),
    "member_of_code" VARCHAR(9),
    "created_on" DATE,
    "ended_on" DATE,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "territorial_labels"."territory_succession" (
    "predecessor_code" VARCHAR(9) NOT NULL,
    "successor_code" VARCHAR(9) NOT NULL,
    "effective_on" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "territory_succession_pkey" PRIMARY KEY ("predecessor_code","successor_code")
);

-- CreateTable
CREATE TABLE "territorial_labels"."label_scheme" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bodies" TEXT[],
    "levels" TEXT[],
    "validity_months" INTEGER,
    "renewal_notice_months" INTEGER NOT NULL,
    "website" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "label_scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_labels"."label_criterion" (
    "scheme_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "label_criterion_pkey" PRIMARY KEY ("scheme_id","number")
);

-- CreateTable
CREATE TABLE "territorial_labels"."label_award" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "territorial_labels"."visibility" NOT NULL,
    "pool" CHAR(9),
    "scheme_id" TEXT NOT NULL,
    "territory_code" VARCHAR(9) NOT NULL,
    "level" TEXT,
    "obtained_on" DATE NOT NULL,
    "obtained_precision" "territorial_labels"."date_precision" NOT NULL DEFAULT 'DAY',
    "valid_until" DATE,
    "withdrawn_on" DATE,
    "renews_organisation" CHAR(9),
    "renews_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "label_award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_labels"."evidence" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "territorial_labels"."visibility" NOT NULL,
    "pool" CHAR(9),
    "award_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "criterion_number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "resolution_id" TEXT,
    "planned_procurement_id" TEXT,
    "dialogue_event_id" TEXT,
    "insertion_clause_id" TEXT,
    "document_url" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_labels"."council_resolution" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "territorial_labels"."visibility" NOT NULL,
    "pool" CHAR(9),
    "territory_code" VARCHAR(9) NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "adopted_on" DATE NOT NULL,
    "adopted_precision" "territorial_labels"."date_precision" NOT NULL DEFAULT 'DAY',
    "purchasing_domain_ids" TEXT[],
    "document_url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "council_resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_labels"."commitment" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "resolution_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "target_percent" DECIMAL(5,2),
    "due_on" DATE,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_labels"."applied_fill" (
    "name" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applied_fill_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "territory_member_of_code_code_idx" ON "territorial_labels"."territory"("member_of_code", "code");

-- CreateIndex
CREATE INDEX "territory_name_code_idx" ON "territorial_labels"."territory"("name", "code");

-- CreateIndex
CREATE INDEX "territory_succession_successor_code_idx" ON "territorial_labels"."territory_succession"("successor_code");

-- CreateIndex
CREATE INDEX "label_award_territory_code_obtained_on_idx" ON "territorial_labels"."label_award"("territory_code", "obtained_on");

-- CreateIndex
CREATE UNIQUE INDEX "label_award_organisation_id_key" ON "territorial_labels"."label_award"("organisation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "label_award_renews_organisation_renews_id_key" ON "territorial_labels"."label_award"("renews_organisation", "renews_id");

-- CreateIndex
CREATE UNIQUE INDEX "label_award_organisation_territory_code_scheme_id_obtained__key" ON "territorial_labels"."label_award"("organisation", "territory_code", "scheme_id", "obtained_on");

-- CreateIndex
CREATE INDEX "evidence_award_id_idx" ON "territorial_labels"."evidence"("award_id");

-- CreateIndex
CREATE INDEX "council_resolution_territory_code_adopted_on_idx" ON "territorial_labels"."council_resolution"("territory_code", "adopted_on");

-- CreateIndex
CREATE UNIQUE INDEX "council_resolution_organisation_id_key" ON "territorial_labels"."council_resolution"("organisation", "id");

-- CreateIndex
CREATE INDEX "commitment_resolution_id_idx" ON "territorial_labels"."commitment"("resolution_id");

-- AddForeignKey
ALTER TABLE "territorial_labels"."territory" ADD CONSTRAINT "territory_member_of_code_fkey" FOREIGN KEY ("member_of_code") REFERENCES "territorial_labels"."territory"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."territory_succession" ADD CONSTRAINT "territory_succession_predecessor_code_fkey" FOREIGN KEY ("predecessor_code") REFERENCES "territorial_labels"."territory"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."territory_succession" ADD CONSTRAINT "territory_succession_successor_code_fkey" FOREIGN KEY ("successor_code") REFERENCES "territorial_labels"."territory"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."label_criterion" ADD CONSTRAINT "label_criterion_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "territorial_labels"."label_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."label_award" ADD CONSTRAINT "label_award_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "territorial_labels"."label_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."label_award" ADD CONSTRAINT "label_award_territory_code_fkey" FOREIGN KEY ("territory_code") REFERENCES "territorial_labels"."territory"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."label_award" ADD CONSTRAINT "label_award_renews_organisation_renews_id_fkey" FOREIGN KEY ("renews_organisation", "renews_id") REFERENCES "territorial_labels"."label_award"("organisation", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."evidence" ADD CONSTRAINT "evidence_organisation_award_id_fkey" FOREIGN KEY ("organisation", "award_id") REFERENCES "territorial_labels"."label_award"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."evidence" ADD CONSTRAINT "evidence_scheme_id_criterion_number_fkey" FOREIGN KEY ("scheme_id", "criterion_number") REFERENCES "territorial_labels"."label_criterion"("scheme_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."evidence" ADD CONSTRAINT "evidence_organisation_resolution_id_fkey" FOREIGN KEY ("organisation", "resolution_id") REFERENCES "territorial_labels"."council_resolution"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."council_resolution" ADD CONSTRAINT "council_resolution_territory_code_fkey" FOREIGN KEY ("territory_code") REFERENCES "territorial_labels"."territory"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_labels"."commitment" ADD CONSTRAINT "commitment_organisation_resolution_id_fkey" FOREIGN KEY ("organisation", "resolution_id") REFERENCES "territorial_labels"."council_resolution"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

