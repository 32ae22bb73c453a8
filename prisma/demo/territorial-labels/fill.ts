import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../territorial-labels/client/client";
import {
  agglomeration,
  awards,
  catering,
  communes,
  domains,
  events,
  predecessor,
  renovation,
  resolutions,
} from "../cast";
import { communeAwards, communeResolutions } from "./generated";

const scheme = "territoire-de-commerce-equitable";
const held = { organisation: predecessor.siren, visibility: "PUBLIC", pool: agglomeration.siren } as const;

/** The story of the agglomeration's labels and resolutions, then rows of its member communes. */
export async function fillTerritorialLabels(db: Prisma.TransactionClient): Promise<void> {
  await fillTerritories(db);
  await fillResolutions(db);
  await fillFoodResolution(db);
  await fillAwards(db);
  const { resolutions: voted, commitments } = communeResolutions();
  await db.councilResolution.createMany({ data: [...voted] });
  await db.commitment.createMany({ data: [...commitments] });
  await db.labelAward.createMany({ data: [...communeAwards()] });
}

async function fillTerritories(db: Prisma.TransactionClient): Promise<void> {
  await db.territory.create({
    data: {
      code: predecessor.siren,
      kind: "INTERCOMMUNALITY",
      name: predecessor.name,
      siren: predecessor.siren,
      endedOn: dateOf("2019-09-01"),
    },
  });
  await db.territorySuccession.create({
    data: {
      predecessorCode: predecessor.siren,
      successorCode: agglomeration.siren,
      effectiveOn: dateOf("2019-09-01"),
      source: "Base nationale sur l'intercommunalité ; jour d'effet à confirmer",
    },
  });
}

async function fillResolutions(db: Prisma.TransactionClient): Promise<void> {
  const ofPredecessor = { ...held, territoryCode: predecessor.siren, adoptedPrecision: "YEAR" } as const;
  await db.councilResolution.createMany({
    data: [
      {
        ...ofPredecessor,
        id: resolutions.agenda21,
        title: "Agenda 21 : les achats, levier d'exemplarité",
        summary:
          "L'Agenda 21 désigne les achats comme un levier d'exemplarité de la collectivité : acheter responsable, mutualiser les moyens avec les communes membres. Année du vote illustrative.",
        adoptedOn: dateOf("2011-01-01"),
        purchasingDomainIds: [domains.catering, domains.housing],
      },
      {
        ...ofPredecessor,
        id: resolutions.cateringQuality,
        title: "Qualité des produits dans les prestations de bouche",
        summary:
          "Délibération sur la qualité des produits servis dans les prestations de bouche : filières et savoir-faire, agriculture biologique, commerce équitable. Année du vote illustrative.",
        adoptedOn: dateOf("2014-01-01"),
        purchasingDomainIds: [domains.catering],
      },
    ],
  });
  const promised = { organisation: predecessor.siren, resolutionId: resolutions.cateringQuality };
  await db.commitment.createMany({
    data: [
      { metric: "SUPPLY_CHAINS", statement: "Privilégier les filières et les savoir-faire du territoire." },
      { metric: "ORGANIC_SHARE", statement: "Introduire des produits issus de l'agriculture biologique." },
      { metric: "FAIR_TRADE_SHARE", statement: "Servir des produits issus du commerce équitable." },
    ].map((commitment, position) => ({
      ...promised,
      ...commitment,
      id: `${resolutions.cateringQuality}-${(position + 1).toString()}`,
      position: position + 1,
    })),
  });
}

/** Illustrative: what a commune could have voted about the food that it buys. */
async function fillFoodResolution(db: Prisma.TransactionClient): Promise<void> {
  const { siren: organisation, code: territoryCode } = communes.gaillon;
  await db.councilResolution.create({
    data: {
      ...{ id: resolutions.food, organisation, visibility: "PUBLIC", pool: agglomeration.siren },
      ...{ territoryCode, adoptedOn: dateOf("2024-12-12") },
      title: "Une alimentation durable dans nos restaurants",
      summary: "Délibération illustrative de la démonstration : parts et échéances inventées.",
      purchasingDomainIds: [domains.catering],
    },
  });
  await db.commitment.createMany({
    data: [
      {
        metric: "ORGANIC_SHARE",
        targetPercent: 30,
        dueOn: "2027-12-31",
        statement: "Servir 30 % de produits biologiques.",
      },
      {
        metric: "FAIR_TRADE_SHARE",
        targetPercent: 8,
        dueOn: "2025-12-31",
        statement: "Acheter 8 % de produits équitables.",
      },
      {
        metric: "LOCAL_SHARE",
        targetPercent: 60,
        dueOn: "2026-12-31",
        statement: "Acheter 60 % de produits locaux.",
      },
    ].map(({ dueOn, ...commitment }, index) => ({
      ...{ ...commitment, organisation, resolutionId: resolutions.food, dueOn: dateOf(dueOn) },
      ...{ id: `${resolutions.food}-${(index + 1).toString()}`, position: index + 1 },
    })),
  });
}

async function fillAwards(db: Prisma.TransactionClient): Promise<void> {
  const ofPredecessor = {
    ...held,
    schemeId: scheme,
    territoryCode: predecessor.siren,
    obtainedPrecision: "YEAR",
  } as const;
  await db.labelAward.create({
    data: { ...ofPredecessor, id: awards.first, obtainedOn: dateOf("2012-01-01") },
  });
  await db.labelAward.create({
    data: {
      ...ofPredecessor,
      id: awards.renewal,
      obtainedOn: dateOf("2015-01-01"),
      renewsId: awards.first,
      renewsOrganisation: predecessor.siren,
    },
  });
  const proof = { ...held, awardId: awards.renewal, schemeId: scheme };
  await db.evidence.createMany({
    data: [
      {
        ...proof,
        id: "preuve-tce-2015-deliberation",
        criterionNumber: 2,
        statement:
          "La délibération sur les prestations de bouche engage la collectivité sur le commerce équitable.",
        resolutionId: resolutions.cateringQuality,
      },
      {
        ...proof,
        id: "preuve-tce-2015-achats",
        criterionNumber: 2,
        statement:
          "Pour le prochain renouvellement : les prestations de bouche prévoient des produits issus du commerce équitable.",
        plannedProcurementId: catering.plannedProcurement,
      },
      {
        ...proof,
        id: "preuve-tce-2015-rencontre",
        criterionNumber: 5,
        statement:
          "Pour le prochain renouvellement : la rencontre annuelle invite les entreprises du territoire à répondre à ces achats.",
        dialogueEventId: events.yearlyMeeting,
      },
      {
        ...proof,
        id: "preuve-tce-2015-clause",
        criterionNumber: 4,
        statement:
          "Pour le prochain renouvellement : la clause d'insertion du lot assainissement développe l'offre des structures du territoire.",
        insertionClauseId: renovation.clauses.sanitation,
      },
    ],
  });
}
