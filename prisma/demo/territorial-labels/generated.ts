import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../territorial-labels/client/client";
import { agglomeration, domains } from "../cast";
import { memberCommunes } from "../member-communes";
import { seededRandom, type Random } from "../random";

const years = [2024, 2025, 2026] as const;

const subjects = [
  {
    title: "Approvisionnement durable de la restauration scolaire",
    domain: domains.catering,
    metric: "ORGANIC_SHARE",
  },
  {
    title: "Clauses sociales dans les marchés de travaux",
    domain: domains.housing,
    metric: "SOCIAL_CLAUSE_SHARE",
  },
  { title: "Nettoyage des locaux confié à l'insertion", domain: domains.cleaning, metric: "RESERVED_SHARE" },
  { title: "Fournitures issues du réemploi", domain: domains.supplies, metric: "REUSE_SHARE" },
] as const;

interface GeneratedResolutions {
  readonly resolutions: readonly Prisma.CouncilResolutionCreateManyInput[];
  readonly commitments: readonly Prisma.CommitmentCreateManyInput[];
}

/** One resolution by commune and year, each with a commitment: illustrative, three years, every visibility. */
export function communeResolutions(): GeneratedResolutions {
  const random = seededRandom(21);
  const made = memberCommunes().flatMap((commune) =>
    years.map((year) => {
      const subject = random.pick(subjects);
      const id = `deliberation-${commune.code}-${year.toString()}`;
      const resolution = {
        id,
        organisation: commune.siren,
        visibility: visibility(random),
        pool: agglomeration.siren,
        territoryCode: commune.code,
        number: `${year.toString()}-${(random.below(80) + 1).toString().padStart(3, "0")}`,
        title: `${subject.title} (${commune.name})`,
        summary: "Délibération illustrative de la démonstration.",
        adoptedOn: day(random, year),
        purchasingDomainIds: [subject.domain],
      };
      const commitment = {
        id: `${id}-1`,
        organisation: commune.siren,
        resolutionId: id,
        position: 1,
        metric: subject.metric,
        statement: "Atteindre la part votée d'ici la fin du mandat.",
        targetPercent: 10 + 5 * random.below(9),
        dueOn: dateOf(`${(year + 2).toString()}-12-31`),
      };
      return { resolution, commitment };
    }),
  );
  return {
    resolutions: made.map(({ resolution }) => resolution),
    commitments: made.map(({ commitment }) => commitment),
  };
}

/** Labels of some communes: some valid, some to renew soon, some expired, some without a known end. */
export function communeAwards(): readonly Prisma.LabelAwardCreateManyInput[] {
  const random = seededRandom(22);
  return memberCommunes()
    .filter(() => random.chance(40))
    .map((commune) => {
      const year = random.pick(years) - random.below(3);
      const isTransition = random.chance(50);
      return {
        id: `label-${commune.code}`,
        organisation: commune.siren,
        visibility: visibility(random),
        pool: agglomeration.siren,
        schemeId: isTransition
          ? "territoire-engage-transition-ecologique"
          : "territoire-de-commerce-equitable",
        territoryCode: commune.code,
        level: isTransition ? random.pick(["1 étoile", "2 étoiles", "3 étoiles"]) : null,
        obtainedOn: day(random, year),
        validUntil: isTransition ? dateOf(`${(year + 4).toString()}-06-30`) : null,
      };
    });
}

function visibility(random: Random): "PUBLIC" | "POOLED" | "PRIVATE" {
  const draw = random.below(100);
  if (draw < 50) return "PUBLIC";
  return draw < 85 ? "POOLED" : "PRIVATE";
}

function day(random: Random, year: number): Date {
  const month = (random.below(12) + 1).toString().padStart(2, "0");
  const dayOfMonth = (random.below(28) + 1).toString().padStart(2, "0");
  return dateOf(`${year.toString()}-${month}-${dayOfMonth}`);
}
