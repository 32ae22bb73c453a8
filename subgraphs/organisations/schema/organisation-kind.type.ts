import { registerEnumType } from "type-graphql";

export enum OrganisationKind {
  COMMUNE = "COMMUNE",
  INTERCOMMUNALITY = "INTERCOMMUNALITY",
  SOCIAL_LANDLORD = "SOCIAL_LANDLORD",
  PRIVATE_LANDLORD = "PRIVATE_LANDLORD",
  RAIL_OPERATOR = "RAIL_OPERATOR",
  STATE_SERVICE = "STATE_SERVICE",
  SUPPLIER = "SUPPLIER",
  PARTNER_NETWORK = "PARTNER_NETWORK",
  OTHER = "OTHER",
}

registerEnumType(OrganisationKind, {
  name: "OrganisationKind",
  description: "What an organisation is: decides which roles it can give.",
  valuesConfig: {
    COMMUNE: { description: "A commune." },
    INTERCOMMUNALITY: { description: "A public body of communes (EPCI à fiscalité propre)." },
    SOCIAL_LANDLORD: { description: "A social landlord (bailleur social)." },
    PRIVATE_LANDLORD: { description: "A private landlord (bailleur privé)." },
    RAIL_OPERATOR: { description: "A rail operator (opérateur ferroviaire)." },
    STATE_SERVICE: { description: "A service of the State (service de l'État)." },
    SUPPLIER: { description: "A company that answers contracts (fournisseur)." },
    PARTNER_NETWORK: { description: "A network, federation or interprofession (réseau partenaire)." },
    OTHER: { description: "Another organisation: only its administrators are known here." },
  },
});
