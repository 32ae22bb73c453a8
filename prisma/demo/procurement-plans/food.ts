import { dateOf } from "../../../shared/kernel/day";
import type { FoodCharacteristic, Prisma } from "../../procurement-plans/client/client";
import { agglomeration, suppliers } from "../cast";
import { memberCommunes } from "../member-communes";
import { seededRandom, type Random } from "../random";

type FoodRow = Prisma.FoodSpendCreateManyInput;

/** The terms of a school year, each within one calendar year. */
const terms = [
  { firstDay: "2025-09-01", lastDay: "2025-12-19" },
  { firstDay: "2026-01-05", lastDay: "2026-04-10" },
  { firstDay: "2026-04-27", lastDay: "2026-07-03" },
] as const;

interface Purchase extends Pick<FoodRow, "family" | "local"> {
  readonly what: string;
  readonly characteristics: readonly FoodCharacteristic[];
  /** Euros of a term for a thousand inhabitants. */
  readonly euros: number;
  readonly supplierSiret?: string;
}

const purchases: readonly Purchase[] = [
  {
    what: "Bœuf et volailles Label rouge",
    family: "MEAT_AND_POULTRY",
    characteristics: ["LABEL_ROUGE"],
    local: "LOCAL",
    euros: 260,
  },
  {
    what: "Viandes sans signe de qualité",
    family: "MEAT_AND_POULTRY",
    characteristics: ["NONE"],
    local: "NOT_LOCAL",
    euros: 240,
  },
  {
    what: "Jambons et saucissons",
    family: "CHARCUTERIE",
    characteristics: [],
    local: "UNDECLARED",
    euros: 60,
  },
  {
    what: "Poissons de pêche durable",
    family: "FISH_AND_SEAFOOD",
    characteristics: ["SUSTAINABLE_FISHING"],
    local: "NOT_LOCAL",
    euros: 120,
  },
  {
    what: "Légumes et fruits biologiques",
    family: "FRUIT_AND_VEGETABLES",
    characteristics: ["ORGANIC"],
    local: "LOCAL",
    euros: 280,
    supplierSiret: suppliers.farm.siret,
  },
  {
    what: "Légumes et fruits HVE",
    family: "FRUIT_AND_VEGETABLES",
    characteristics: ["HIGH_ENVIRONMENTAL_VALUE"],
    local: "LOCAL",
    euros: 120,
  },
  {
    what: "Fromages AOP",
    family: "DAIRY_AND_EGGS",
    characteristics: ["PROTECTED_DESIGNATION_OF_ORIGIN"],
    local: "LOCAL",
    euros: 110,
  },
  {
    what: "Laitages et œufs",
    family: "DAIRY_AND_EGGS",
    characteristics: ["NONE"],
    local: "UNDECLARED",
    euros: 130,
  },
  {
    what: "Pain biologique",
    family: "BAKERY",
    characteristics: ["ORGANIC"],
    local: "LOCAL",
    euros: 90,
    supplierSiret: suppliers.bakery.siret,
  },
  {
    what: "Jus et chocolat équitables et biologiques",
    family: "BEVERAGES",
    characteristics: ["ORGANIC", "FAIR_TRADE"],
    local: "NOT_LOCAL",
    euros: 50,
    supplierSiret: suppliers.fairTrade.siret,
  },
  { what: "Épicerie", family: "OTHER", characteristics: ["NONE"], local: "NOT_LOCAL", euros: 180 },
];

/** A school year of food of the agglomeration and its largest communes: illustrative, every visibility. */
export function foodSpend(): readonly FoodRow[] {
  const random = seededRandom(41);
  return caterers().flatMap((caterer) =>
    terms.flatMap((term, termIndex) =>
      purchases.map((purchase, index) =>
        foodRow(random, {
          caterer,
          term,
          purchase,
          rank: `${(termIndex + 1).toString()}-${(index + 1).toString()}`,
        }),
      ),
    ),
  );
}

interface Caterer {
  readonly siren: string;
  readonly siret: string;
  /** Whom it feeds, in inhabitants. */
  readonly population: number;
  readonly visibility: "PUBLIC" | "POOLED" | "PRIVATE";
}

/** The agglomeration feeds its own agents and guests. */
function caterers(): readonly Caterer[] {
  const visibilities = ["PUBLIC", "PUBLIC", "PUBLIC", "PRIVATE", "POOLED"] as const;
  const communes = memberCommunes();
  return [
    { siren: agglomeration.siren, siret: agglomeration.siret, population: 6_000, visibility: "PUBLIC" },
    ...visibilities.flatMap((visibility, index) => {
      const commune = communes[index];
      return commune === undefined ? [] : [{ ...commune, visibility }];
    }),
  ];
}

interface Bought {
  readonly caterer: Caterer;
  readonly term: (typeof terms)[number];
  readonly purchase: Purchase;
  readonly rank: string;
}

function foodRow(random: Random, { caterer, term, purchase, rank }: Bought): FoodRow {
  const { what, euros, family, characteristics, local, supplierSiret = null } = purchase;
  const habit = 70 + random.below(61);
  return {
    id: `achat-alimentaire-${caterer.siren}-${rank}`,
    organisation: caterer.siren,
    visibility: caterer.visibility,
    pool: agglomeration.siren,
    buyerSiret: caterer.siret,
    year: Number(term.firstDay.slice(0, 4)),
    firstDay: dateOf(term.firstDay),
    lastDay: dateOf(term.lastDay),
    description: `${what} (illustratif)`,
    valueCents: BigInt(Math.round((euros * caterer.population * habit) / 100_000)) * 100n,
    ...{ family, characteristics: [...characteristics], local, supplierSiret },
  };
}
