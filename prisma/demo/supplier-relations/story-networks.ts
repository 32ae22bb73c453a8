import type { Prisma } from "../../supplier-relations/client/client";
import { agglomeration, domains, networks, tradeBodies as castTradeBodies } from "../cast";

/** Trade bodies: all invented, their names say so. procurement-plans names them as stakeholders of its strategies. */
export const tradeBodyIds = {
  building: castTradeBodies.building,
  food: castTradeBodies.food,
  cleaning: "federation-proprete",
  printing: "federation-imprimerie",
} as const;

export const tradeBodies: readonly Prisma.TradeBodyCreateManyInput[] = [
  {
    id: tradeBodyIds.building,
    kind: "FEDERATION",
    name: "Fédération du bâtiment (illustratif)",
    description:
      "Représente les entreprises du bâtiment et échange avec les acheteurs sur les sujets techniques.",
  },
  {
    id: tradeBodyIds.food,
    kind: "INTERPROFESSION",
    name: "Interprofession alimentaire (illustratif)",
    description: "Réunit producteurs, transformateurs et distributeurs, agriculture biologique comprise.",
  },
  {
    id: tradeBodyIds.cleaning,
    kind: "FEDERATION",
    name: "Fédération de la propreté (illustratif)",
    description: "Représente les entreprises de nettoyage et de services associés.",
  },
  {
    id: tradeBodyIds.printing,
    kind: "FEDERATION",
    name: "Fédération de l'imprimerie (illustratif)",
    description: "Représente les imprimeurs et les métiers de la communication graphique.",
  },
];

export const localNetworkIds = {
  shortCircuits: "reseau-circuits-courts",
  inclusiveBuyers: "club-achats-inclusifs",
} as const;

export const partnerNetworks: readonly Prisma.PartnerNetworkCreateManyInput[] = [
  {
    id: networks.ranCoper,
    name: "RAN COPER",
    description:
      "Réseau des acteurs normands pour une commande publique responsable : point d'appui des stratégies d'approvisionnement des acheteurs du territoire.",
    website: "https://ran-coper.fr",
  },
  {
    id: localNetworkIds.shortCircuits,
    name: "Réseau des circuits courts (illustratif)",
    description: "Fait connaître aux acheteurs les producteurs du territoire et leurs filières.",
    territoryCode: agglomeration.siren,
  },
  {
    id: localNetworkIds.inclusiveBuyers,
    name: "Club des achats inclusifs (illustratif)",
    description: "Rapproche les acheteurs des structures d'insertion et du travail protégé.",
    territoryCode: agglomeration.siren,
  },
];

const supported: Readonly<Record<string, readonly string[]>> = {
  [networks.ranCoper]: [domains.catering, domains.housing, domains.cleaning, domains.supplies],
  [localNetworkIds.shortCircuits]: [domains.catering],
  [localNetworkIds.inclusiveBuyers]: [domains.cleaning, domains.housing],
};

export const networkDomains: readonly Prisma.PartnerNetworkDomainCreateManyInput[] = Object.entries(
  supported,
).flatMap(([partnerNetworkId, supportedDomains]) =>
  supportedDomains.map((purchasingDomainId) => ({ partnerNetworkId, purchasingDomainId })),
);
