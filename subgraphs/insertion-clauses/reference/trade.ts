/** Trades in which insertion hours are done (corps d'état), each with what it means. */
export const trades = {
  SANITATION: "Drainage and water networks (assainissement).",
  HEATING: "Heating and ventilation (chauffage).",
  PLUMBING: "Plumbing inside buildings (plomberie).",
  ELECTRICITY: "Electrical work (électricité).",
  CLEANING: "Cleaning of premises and of site bases (nettoyage).",
  PAINTING: "Interior and exterior painting (peinture).",
  MASONRY: "Masonry and structural work (maçonnerie, gros œuvre).",
  METALWORK: "Metal frames and locksmithing (métallerie, serrurerie).",
  CARPENTRY: "Wood frames and joinery (charpente, menuiserie).",
  ROOFING: "Roofing (couverture).",
  ROADWORKS: "Roads and networks (voirie et réseaux divers).",
  GREEN_SPACES: "Care of green spaces (espaces verts).",
  CATERING: "Catering services (restauration, prestations de bouche).",
  OTHER: "Any other trade (autre).",
} as const;

export type Trade = keyof typeof trades;
