-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "organisations";

-- CreateEnum
CREATE TYPE "organisations"."organisation_kind" AS ENUM ('COMMUNE', 'INTERCOMMUNALITY', 'SOCIAL_LANDLORD', 'PRIVATE_LANDLORD', 'RAIL_OPERATOR', 'STATE_SERVICE', 'SUPPLIER', 'PARTNER_NETWORK', 'OTHER');

-- CreateEnum
CREATE TYPE "organisations"."key_scope" AS ENUM ('READ', 'WRITE');

-- CreateTable
CREATE TABLE "organisations"."organisation" (
    "siren" CHAR(9) NOT NULL,
    "kind" "organisations"."organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("siren")
);

-- CreateTable
CREATE TABLE "organisations"."membership" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "intercommunality" CHAR(9) NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations"."api_key" (
    "id" TEXT NOT NULL,
    "organisation" CHAR(9) NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" CHAR(8) NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "scopes" "organisations"."key_scope"[],
    "roles" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations"."applied_fill" (
    "name" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applied_fill_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "organisation_kind_siren_idx" ON "organisations"."organisation"("kind", "siren");

-- CreateIndex
CREATE INDEX "membership_organisation_intercommunality_idx" ON "organisations"."membership"("organisation", "intercommunality");

-- CreateIndex
CREATE INDEX "membership_intercommunality_organisation_idx" ON "organisations"."membership"("intercommunality", "organisation");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "organisations"."api_key"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_digest_key" ON "organisations"."api_key"("digest");

-- CreateIndex
CREATE INDEX "api_key_organisation_created_at_id_idx" ON "organisations"."api_key"("organisation", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_organisation_id_key" ON "organisations"."api_key"("organisation", "id");

-- AddForeignKey
ALTER TABLE "organisations"."membership" ADD CONSTRAINT "membership_organisation_fkey" FOREIGN KEY ("organisation") REFERENCES "organisations"."organisation"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations"."membership" ADD CONSTRAINT "membership_intercommunality_fkey" FOREIGN KEY ("intercommunality") REFERENCES "organisations"."organisation"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations"."api_key" ADD CONSTRAINT "api_key_organisation_fkey" FOREIGN KEY ("organisation") REFERENCES "organisations"."organisation"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;
