import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../procurement-plans/client/client";
import { agglomeration, domains, tradeBodies } from "../cast";

const held = { organisation: agglomeration.siren, visibility: "PUBLIC", pool: agglomeration.siren } as const;

const strategyIds = {
  catering: "strategie-prestations-de-bouche-2015",
  cateringToday: "strategie-prestations-de-bouche-2020",
  housing: "strategie-travaux-habitat-2015",
  housingToday: "strategie-travaux-habitat-2020",
  cleaning: "strategie-nettoyage-2015",
  supplies: "strategie-fournitures-2020",
} as const;

export function purchasingDomains(): Prisma.PurchasingDomainCreateManyInput[] {
  return [
    {
      ...held,
      id: domains.catering,
      name: "Prestations de bouche",
      description: "Traiteur, réceptions, pauses et denrées, y compris pour la restauration scolaire.",
      cpvPrefixes: ["555", "15"],
    },
    {
      ...held,
      id: domains.housing,
      name: "Travaux d'habitat et de bâtiment",
      description:
        "Installations, réseaux, isolation et finitions dans les logements et les bâtiments publics.",
      cpvPrefixes: ["4521", "453", "454"],
    },
    {
      ...held,
      id: domains.cleaning,
      name: "Nettoyage des locaux",
      description:
        "Nettoyage des bâtiments, des vitres et des bases de vie de chantier, produits d'entretien.",
      cpvPrefixes: ["9091", "3983"],
    },
    {
      ...held,
      id: domains.supplies,
      name: "Fournitures et impression",
      description: "Fournitures de bureau, papier, mobilier et travaux d'impression.",
      cpvPrefixes: ["301", "391", "798"],
    },
  ];
}

export function purchasingStrategies(): Prisma.PurchasingStrategyCreateManyInput[] {
  return [
    strategy(strategyIds.catering, {
      domainId: domains.catering,
      years: [2015, 2019],
      aims: [
        "Ouvrir les marchés aux opérateurs du territoire",
        "Valoriser les filières et les savoir-faire",
        "Servir des produits biologiques et issus du commerce équitable",
      ],
      levers: [
        "Sourçage avant chaque consultation",
        "Rencontre annuelle entre acheteurs, prescripteurs et fournisseurs",
        "Appui sur les réseaux locaux tels que RAN COPER",
        "Allotissement à la mesure des petites structures",
      ],
    }),
    strategy(strategyIds.cateringToday, {
      domainId: domains.catering,
      years: [2020, null],
      aims: [
        "Atteindre les parts votées de produits biologiques et durables",
        "Consolider les filières du territoire",
      ],
      levers: ["Sourçage mutualisé entre communes", "Programmation pluriannuelle partagée"],
    }),
    strategy(strategyIds.housing, {
      domainId: domains.housing,
      years: [2015, 2019],
      aims: [
        "Renforcer les enjeux sociaux des travaux",
        "Faire émerger l'innovation",
        "Ouvrir les marchés aux opérateurs du territoire",
      ],
      levers: [
        "Clauses sociales calibrées par la facilitatrice ou le facilitateur",
        "Réunions avec les fédérations professionnelles sur les sujets techniques",
        "Ateliers de sensibilisation des personnels techniques",
      ],
    }),
    strategy(strategyIds.housingToday, {
      domainId: domains.housing,
      years: [2020, null],
      aims: ["Renforcer les enjeux sociaux des travaux", "Réduire l'empreinte des matériaux"],
      levers: ["Clauses sociales calibrées lot par lot", "Sourçage des matériaux biosourcés"],
    }),
    strategy(strategyIds.cleaning, {
      domainId: domains.cleaning,
      years: [2015, null],
      aims: ["Confier des prestations aux structures d'insertion", "Employer des produits sans danger"],
      levers: ["Lots réservés", "Sous-traitance aux entreprises d'insertion"],
    }),
    strategy(strategyIds.supplies, {
      domainId: domains.supplies,
      years: [2020, null],
      aims: ["Acheter moins et plus durable", "Faire travailler les ateliers protégés"],
      levers: ["Groupement de commandes", "Réemploi du mobilier"],
    }),
  ];
}

export function strategyStakeholders(): Prisma.StrategyStakeholderCreateManyInput[] {
  const services = [
    { name: "Service achats de l'agglomération", kind: "PURCHASING_SERVICE" },
    { name: "Services achats des communes membres", kind: "PURCHASING_SERVICE" },
    { name: "Services techniques de l'agglomération", kind: "TECHNICAL_SERVICE" },
    { name: "Services techniques des communes membres", kind: "TECHNICAL_SERVICE" },
  ] as const;
  const food = {
    name: "Interprofession alimentaire",
    kind: "TRADE_BODY",
    tradeBodyId: tradeBodies.food,
  } as const;
  const building = {
    name: "Fédération du bâtiment",
    kind: "TRADE_BODY",
    tradeBodyId: tradeBodies.building,
  } as const;
  const bodiesOf = new Map<string, typeof food | typeof building>([
    [strategyIds.catering, food],
    [strategyIds.cateringToday, food],
    [strategyIds.housing, building],
    [strategyIds.housingToday, building],
  ]);
  return Object.values(strategyIds).flatMap((strategyId) => {
    const body = bodiesOf.get(strategyId);
    return [...services, ...(body === undefined ? [] : [body])].map((stakeholder, index) => ({
      ...stakeholder,
      organisation: held.organisation,
      strategyId,
      position: index + 1,
    }));
  });
}

interface StrategyText {
  readonly domainId: string;
  /** First and last year in force; null while it is. */
  readonly years: readonly [number, number | null];
  readonly aims: string[];
  readonly levers: string[];
}

function strategy(id: string, { domainId, years, aims, levers }: StrategyText) {
  const [from, until] = years;
  const period = until === null ? `depuis ${from.toString()}` : `${from.toString()}-${until.toString()}`;
  return {
    ...held,
    id,
    domainId,
    versionLabel: `Stratégie ${period} (dates illustratives)`,
    validFrom: dateOf(`${from.toString()}-01-01`),
    validUntil: until === null ? null : dateOf(`${until.toString()}-12-31`),
    aims,
    levers,
  };
}
