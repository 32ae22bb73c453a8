import type { ClauseStrategy } from "../../../subgraphs/insertion-clauses/reference/clause-strategy";
import type { Trade } from "../../../subgraphs/insertion-clauses/reference/trade";

/** What a generated operation is about. */
export interface Subject {
  readonly title: string;
  readonly trades: readonly [Trade, ...Trade[]];
  readonly strategy: ClauseStrategy;
}

export const communeSubjects = [
  {
    title: "Rénovation du groupe scolaire",
    trades: ["PAINTING", "ELECTRICITY", "MASONRY"],
    strategy: "PERFORMANCE_CONDITION",
  },
  { title: "Entretien des espaces verts communaux", trades: ["GREEN_SPACES"], strategy: "RESERVED" },
  { title: "Nettoyage des bâtiments communaux", trades: ["CLEANING"], strategy: "CONTRACT_OBJECT" },
  {
    title: "Réfection de la voirie et des réseaux",
    trades: ["ROADWORKS", "SANITATION"],
    strategy: "PERFORMANCE_CONDITION",
  },
  {
    title: "Construction d'une salle polyvalente",
    trades: ["MASONRY", "CARPENTRY", "ROOFING"],
    strategy: "PERFORMANCE_CONDITION",
  },
  { title: "Restauration scolaire", trades: ["CATERING"], strategy: "AWARD_CRITERION" },
] as const satisfies readonly Subject[];

export const landlordSubjects = [
  {
    title: "Réhabilitation énergétique de logements",
    trades: ["HEATING", "PAINTING", "METALWORK"],
    strategy: "PERFORMANCE_CONDITION",
  },
  { title: "Nettoyage des parties communes", trades: ["CLEANING"], strategy: "RESERVED" },
] as const satisfies readonly Subject[];

export const railSubjects = [
  {
    title: "Modernisation d'une halte ferroviaire",
    trades: ["MASONRY", "METALWORK", "ELECTRICITY"],
    strategy: "PERFORMANCE_CONDITION",
  },
  { title: "Entretien des abords des voies", trades: ["GREEN_SPACES"], strategy: "RESERVED" },
] as const satisfies readonly Subject[];

export const stateSubjects = [
  {
    title: "Rénovation d'un site administratif",
    trades: ["ELECTRICITY", "PAINTING"],
    strategy: "PERFORMANCE_CONDITION",
  },
  { title: "Nettoyage des locaux administratifs", trades: ["CLEANING"], strategy: "AWARD_CRITERION" },
] as const satisfies readonly Subject[];
