-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "insertion_clauses";

-- CreateEnum
CREATE TYPE "insertion_clauses"."visibility" AS ENUM ('PRIVATE', 'POOLED', 'PUBLIC');

-- CreateEnum
CREATE TYPE "insertion_clauses"."legal_subject" AS ENUM ('PERFORMANCE_CONDITIONS', 'RESERVED_FOR_DISABILITY', 'RESERVED_FOR_INCLUSION', 'AWARD_CRITERIA');

-- CreateEnum
CREATE TYPE "insertion_clauses"."clause_strategy" AS ENUM ('PERFORMANCE_CONDITION', 'AWARD_CRITERION', 'RESERVED', 'CONTRACT_OBJECT');

-- CreateEnum
CREATE TYPE "insertion_clauses"."hours_rounding" AS ENUM ('DOWN_TO_HOUR', 'NEAREST_HOUR', 'UP_TO_HOUR');

-- CreateEnum
CREATE TYPE "insertion_clauses"."trade" AS ENUM ('SANITATION', 'HEATING', 'PLUMBING', 'ELECTRICITY', 'CLEANING', 'PAINTING', 'MASONRY', 'METALWORK', 'CARPENTRY', 'ROOFING', 'ROADWORKS', 'GREEN_SPACES', 'CATERING', 'OTHER');

-- CreateEnum
CREATE TYPE "insertion_clauses"."execution_mode" AS ENUM ('DIRECT_HIRE', 'TEMP_ETTI', 'TEMP_ETT', 'TEMP_EATT', 'SECONDMENT_AI', 'SECONDMENT_GEIQ', 'SUBCONTRACT_EI', 'SUBCONTRACT_ACI', 'SUBCONTRACT_EA', 'SUBCONTRACT_ESAT', 'COCONTRACT_INCLUSIVE', 'APPRENTICESHIP');

-- CreateEnum
CREATE TYPE "insertion_clauses"."eligibility_category" AS ENUM ('LONG_TERM_JOB_SEEKER', 'MINIMUM_INCOME_RECIPIENT', 'DISABLED_WORKER', 'LOW_SKILLED_YOUTH', 'SENIOR_JOB_SEEKER', 'INCLUSIVE_STRUCTURE_EMPLOYEE', 'REFUGEE', 'PERSON_UNDER_JUSTICE', 'OTHER');

-- CreateEnum
CREATE TYPE "insertion_clauses"."decision" AS ENUM ('VALIDATED', 'REJECTED');

-- CreateEnum
CREATE TYPE "insertion_clauses"."legal_outcome" AS ENUM ('MET', 'NOT_MET', 'NOT_APPLICABLE', 'UNDETERMINED');

-- CreateTable
CREATE TABLE "insertion_clauses"."legal_basis" (
    "id" TEXT NOT NULL,
    "subject" "insertion_clauses"."legal_subject" NOT NULL,
    "text" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_id" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "legal_basis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."hours_cap" (
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "per_entry_hundredths" INTEGER NOT NULL,
    "per_participant_hundredths" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "hours_cap_pkey" PRIMARY KEY ("valid_from")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."clause_facilitator" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "insertion_clauses"."visibility" NOT NULL,
    "pool" CHAR(9),
    "name" TEXT NOT NULL,
    "siret" CHAR(14) NOT NULL,
    "territory_code" VARCHAR(9),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "clause_facilitator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."facilitator_mandate" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "owner_siret" CHAR(14) NOT NULL,
    "facilitator_organisation" CHAR(9) NOT NULL,
    "facilitator_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "facilitator_mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."operation" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "visibility" "insertion_clauses"."visibility" NOT NULL,
    "pool" CHAR(9),
    "owner_siret" CHAR(14) NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "dwellings" INTEGER,
    "territory_code" VARCHAR(9) NOT NULL,
    "legal_basis_id" TEXT NOT NULL,
    "works_start_on" DATE NOT NULL,
    "works_end_on" DATE NOT NULL,
    "facilitator_organisation" CHAR(9),
    "facilitator_id" TEXT,
    "planned_procurement_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."insertion_clause" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "operation_id" TEXT NOT NULL,
    "lot_id" TEXT,
    "strategy" "insertion_clauses"."clause_strategy" NOT NULL,
    "committed_hundredths" INTEGER NOT NULL,
    "contractor_siret" CHAR(14),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "insertion_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."hours_calibration" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "clause_id" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "labour_share_basis_points" INTEGER NOT NULL,
    "insertion_rate_basis_points" INTEGER NOT NULL,
    "hourly_cost_cents" BIGINT NOT NULL,
    "rounding" "insertion_clauses"."hours_rounding" NOT NULL,
    "calibrated_on" DATE NOT NULL,
    "assumptions" TEXT,

    CONSTRAINT "hours_calibration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."hours_entry" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "clause_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "trade" "insertion_clauses"."trade" NOT NULL,
    "execution_mode" "insertion_clauses"."execution_mode" NOT NULL,
    "employer_siret" CHAR(14) NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "reverses_id" TEXT,
    "reason" TEXT,
    "declared_by" CHAR(9) NOT NULL,
    "declared_subject" TEXT,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "hours_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."hours_participation" (
    "organisation" CHAR(9) NOT NULL,
    "entry_id" TEXT NOT NULL,
    "category" "insertion_clauses"."eligibility_category" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "hours_participation_pkey" PRIMARY KEY ("entry_id","category")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."hours_decision" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "clause_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "entry_id" TEXT NOT NULL,
    "decision" "insertion_clauses"."decision" NOT NULL,
    "decided_on" DATE NOT NULL,
    "reason" TEXT,
    "decided_by" CHAR(9) NOT NULL,
    "decided_subject" TEXT,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "hours_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."performance_evaluation" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "operation_id" TEXT NOT NULL,
    "clause_id" TEXT,
    "facilitator_organisation" CHAR(9),
    "facilitator_id" TEXT,
    "evaluated_on" DATE NOT NULL,
    "appraisal" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "performance_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."evaluation_finding" (
    "organisation" CHAR(9) NOT NULL,
    "evaluation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "criterion" TEXT NOT NULL,
    "score" INTEGER,
    "outcome" "insertion_clauses"."legal_outcome" NOT NULL,
    "comment" TEXT,

    CONSTRAINT "evaluation_finding_pkey" PRIMARY KEY ("evaluation_id","position")
);

-- CreateTable
CREATE TABLE "insertion_clauses"."applied_fill" (
    "name" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applied_fill_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "legal_basis_subject_valid_from_idx" ON "insertion_clauses"."legal_basis"("subject", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "clause_facilitator_organisation_id_key" ON "insertion_clauses"."clause_facilitator"("organisation", "id");

-- CreateIndex
CREATE INDEX "facilitator_mandate_facilitator_organisation_organisation_idx" ON "insertion_clauses"."facilitator_mandate"("facilitator_organisation", "organisation");

-- CreateIndex
CREATE INDEX "facilitator_mandate_facilitator_id_valid_from_idx" ON "insertion_clauses"."facilitator_mandate"("facilitator_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "facilitator_mandate_organisation_facilitator_id_valid_from_key" ON "insertion_clauses"."facilitator_mandate"("organisation", "facilitator_id", "valid_from");

-- CreateIndex
CREATE INDEX "operation_territory_code_idx" ON "insertion_clauses"."operation"("territory_code");

-- CreateIndex
CREATE INDEX "operation_owner_siret_works_start_on_idx" ON "insertion_clauses"."operation"("owner_siret", "works_start_on");

-- CreateIndex
CREATE INDEX "operation_planned_procurement_id_idx" ON "insertion_clauses"."operation"("planned_procurement_id");

-- CreateIndex
CREATE UNIQUE INDEX "operation_organisation_id_key" ON "insertion_clauses"."operation"("organisation", "id");

-- CreateIndex
CREATE INDEX "insertion_clause_operation_id_idx" ON "insertion_clauses"."insertion_clause"("operation_id");

-- CreateIndex
CREATE INDEX "insertion_clause_lot_id_idx" ON "insertion_clauses"."insertion_clause"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "insertion_clause_organisation_id_key" ON "insertion_clauses"."insertion_clause"("organisation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "insertion_clause_organisation_lot_id_key" ON "insertion_clauses"."insertion_clause"("organisation", "lot_id");

-- CreateIndex
CREATE INDEX "hours_calibration_clause_id_idx" ON "insertion_clauses"."hours_calibration"("clause_id");

-- CreateIndex
CREATE INDEX "hours_entry_clause_id_month_idx" ON "insertion_clauses"."hours_entry"("clause_id", "month");

-- CreateIndex
CREATE INDEX "hours_entry_reverses_id_idx" ON "insertion_clauses"."hours_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "hours_entry_employer_siret_idx" ON "insertion_clauses"."hours_entry"("employer_siret");

-- CreateIndex
CREATE UNIQUE INDEX "hours_entry_organisation_id_key" ON "insertion_clauses"."hours_entry"("organisation", "id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_entry_organisation_reverses_id_key" ON "insertion_clauses"."hours_entry"("organisation", "reverses_id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_entry_organisation_clause_id_sequence_key" ON "insertion_clauses"."hours_entry"("organisation", "clause_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "hours_entry_organisation_clause_id_month_trade_execution_mo_key" ON "insertion_clauses"."hours_entry"("organisation", "clause_id", "month", "trade", "execution_mode", "employer_siret", "round");

-- CreateIndex
CREATE INDEX "hours_decision_entry_id_idx" ON "insertion_clauses"."hours_decision"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_decision_organisation_entry_id_key" ON "insertion_clauses"."hours_decision"("organisation", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_decision_organisation_clause_id_sequence_key" ON "insertion_clauses"."hours_decision"("organisation", "clause_id", "sequence");

-- CreateIndex
CREATE INDEX "performance_evaluation_operation_id_idx" ON "insertion_clauses"."performance_evaluation"("operation_id");

-- CreateIndex
CREATE INDEX "performance_evaluation_clause_id_idx" ON "insertion_clauses"."performance_evaluation"("clause_id");

-- CreateIndex
CREATE UNIQUE INDEX "performance_evaluation_organisation_id_key" ON "insertion_clauses"."performance_evaluation"("organisation", "id");

-- AddForeignKey
ALTER TABLE "insertion_clauses"."legal_basis" ADD CONSTRAINT "legal_basis_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "insertion_clauses"."legal_basis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."facilitator_mandate" ADD CONSTRAINT "facilitator_mandate_facilitator_organisation_facilitator_i_fkey" FOREIGN KEY ("facilitator_organisation", "facilitator_id") REFERENCES "insertion_clauses"."clause_facilitator"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."operation" ADD CONSTRAINT "operation_legal_basis_id_fkey" FOREIGN KEY ("legal_basis_id") REFERENCES "insertion_clauses"."legal_basis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."operation" ADD CONSTRAINT "operation_facilitator_organisation_facilitator_id_fkey" FOREIGN KEY ("facilitator_organisation", "facilitator_id") REFERENCES "insertion_clauses"."clause_facilitator"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."insertion_clause" ADD CONSTRAINT "insertion_clause_organisation_operation_id_fkey" FOREIGN KEY ("organisation", "operation_id") REFERENCES "insertion_clauses"."operation"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."hours_calibration" ADD CONSTRAINT "hours_calibration_organisation_clause_id_fkey" FOREIGN KEY ("organisation", "clause_id") REFERENCES "insertion_clauses"."insertion_clause"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."hours_entry" ADD CONSTRAINT "hours_entry_organisation_clause_id_fkey" FOREIGN KEY ("organisation", "clause_id") REFERENCES "insertion_clauses"."insertion_clause"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."hours_entry" ADD CONSTRAINT "hours_entry_organisation_reverses_id_fkey" FOREIGN KEY ("organisation", "reverses_id") REFERENCES "insertion_clauses"."hours_entry"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."hours_participation" ADD CONSTRAINT "hours_participation_organisation_entry_id_fkey" FOREIGN KEY ("organisation", "entry_id") REFERENCES "insertion_clauses"."hours_entry"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."hours_decision" ADD CONSTRAINT "hours_decision_organisation_entry_id_fkey" FOREIGN KEY ("organisation", "entry_id") REFERENCES "insertion_clauses"."hours_entry"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."performance_evaluation" ADD CONSTRAINT "performance_evaluation_organisation_operation_id_fkey" FOREIGN KEY ("organisation", "operation_id") REFERENCES "insertion_clauses"."operation"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."performance_evaluation" ADD CONSTRAINT "performance_evaluation_organisation_clause_id_fkey" FOREIGN KEY ("organisation", "clause_id") REFERENCES "insertion_clauses"."insertion_clause"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."performance_evaluation" ADD CONSTRAINT "performance_evaluation_facilitator_organisation_facilitato_fkey" FOREIGN KEY ("facilitator_organisation", "facilitator_id") REFERENCES "insertion_clauses"."clause_facilitator"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insertion_clauses"."evaluation_finding" ADD CONSTRAINT "evaluation_finding_organisation_evaluation_id_fkey" FOREIGN KEY ("organisation", "evaluation_id") REFERENCES "insertion_clauses"."performance_evaluation"("organisation", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

