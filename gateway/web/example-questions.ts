/** A question that people of a town hall ask, with the query that answers it. */
export interface ExampleQuestion {
  /** Name of the query's file in questions/, also its name in addresses. */
  readonly slug: string;
  readonly who: string;
  readonly question: string;
}

export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    slug: "achats-voisins",
    who: "Une acheteuse de commune",
    question: "Qui, autour de moi, prévoit le même achat cette année\u00A0?",
  },
  {
    slug: "mutualisation",
    who: "Le service achats de l’agglomération",
    question: "Avec qui acheter ensemble l’an prochain, pour combien, et jusqu’à quand se joindre\u00A0?",
  },
  {
    slug: "procedure",
    who: "Un acheteur",
    question: "Quelle procédure pour cet achat, depuis quel seuil, et selon quel article\u00A0?",
  },
  {
    slug: "alimentation",
    who: "La responsable de la restauration",
    question:
      "Que pèsent le bio et les produits de qualité dans nos repas, face à la loi et à nos délibérations\u00A0?",
  },
  {
    slug: "label-commerce-equitable",
    who: "Le coordinateur de l’agglomération",
    question: "Où en est notre label, et sur quelles délibérations s’appuie-t-il\u00A0?",
  },
  {
    slug: "heures-insertion",
    who: "La facilitatrice des clauses sociales",
    question: "Les heures d’insertion promises sur ce chantier ont-elles été faites, et par qui\u00A0?",
  },
];
