/** Labels shipped with the program. Texts in French, as a reader of the hub sees them. */
export interface ShippedLabelScheme {
  readonly id: string;
  readonly name: string;
  readonly bodies: readonly string[];
  readonly levels: readonly string[];
  /** Usual validity in months; null when the scheme sets none. */
  readonly validityMonths: number | null;
  readonly renewalNoticeMonths: number;
  readonly website: string | null;
  readonly source: string;
  readonly criteria: readonly { readonly title: string; readonly description: string }[];
}

export const shippedLabelSchemes: readonly ShippedLabelScheme[] = [
  {
    id: "territoire-de-commerce-equitable",
    name: "Territoire de Commerce Équitable",
    bodies: ["Commerce Équitable France", "Fédération Artisans du Monde", "Max Havelaar France"],
    levels: [],
    validityMonths: null,
    renewalNoticeMonths: 12,
    website: "https://www.territoires-ce.fr",
    source: "Campagne Territoires de Commerce Équitable : les cinq objectifs",
    criteria: [
      {
        title: "Comité de pilotage",
        description: "Réunir les acteurs du territoire dans un comité de pilotage multi-acteurs.",
      },
      {
        title: "Délibération et achats équitables",
        description: "Adopter une délibération et acheter des produits issus du commerce équitable.",
      },
      {
        title: "Sensibilisation et communication",
        description: "Sensibiliser les habitants et communiquer sur le commerce équitable.",
      },
      {
        title: "Développement de l'offre",
        description: "Développer l'offre de produits équitables et les filières du territoire.",
      },
      {
        title: "Entreprises et organisations",
        description: "Inviter les entreprises et les organisations du territoire à s'engager.",
      },
    ],
  },
  {
    id: "rfar",
    name: "Relations fournisseurs et achats responsables (RFAR)",
    bodies: ["Médiateur des entreprises", "Conseil national des achats"],
    levels: [],
    validityMonths: 36,
    renewalNoticeMonths: 6,
    website: "https://www.rfar.fr",
    source: "Référentiel du label RFAR : trois ans, contrôle annuel, cinq domaines et quinze critères",
    criteria: [
      {
        title: "Engagement de l'organisation",
        description: "Engager la direction dans une démarche d'achats responsables.",
      },
      {
        title: "Conditions de la qualité des relations fournisseurs",
        description: "Réunir les conditions de relations équilibrées avec les fournisseurs.",
      },
      {
        title: "Respect des intérêts des fournisseurs",
        description:
          "Respecter les intérêts des fournisseurs et des sous-traitants, délais de paiement compris.",
      },
      {
        title: "Impact des achats sur la compétitivité",
        description: "Tenir compte de l'effet des achats sur la compétitivité économique et l'écosystème.",
      },
      {
        title: "Intégration de la responsabilité sociétale",
        description: "Intégrer la responsabilité sociétale dans le processus d'achats.",
      },
    ],
  },
  {
    id: "territoire-engage-transition-ecologique",
    name: "Territoire Engagé Transition Écologique",
    bodies: ["ADEME"],
    levels: ["1 étoile", "2 étoiles", "3 étoiles", "4 étoiles", "5 étoiles"],
    validityMonths: 48,
    renewalNoticeMonths: 12,
    website: "https://www.territoiresentransitions.fr",
    source: "Programme Territoire Engagé Transition Écologique : de une à cinq étoiles, cycle de quatre ans",
    criteria: [
      {
        title: "Climat, air, énergie",
        description: "Agir sur le climat, l'air et l'énergie, selon le référentiel du programme.",
      },
      {
        title: "Économie circulaire",
        description: "Agir pour l'économie circulaire, selon le référentiel du programme.",
      },
    ],
  },
];
