import { registerEnumType } from "type-graphql";

export enum PoolingBasis {
  CPV_CLASS = "CPV_CLASS",
  PURCHASING_DOMAIN = "PURCHASING_DOMAIN",
}

registerEnumType(PoolingBasis, {
  name: "PoolingBasis",
  description: "What the needs of a pooling opportunity have in common.",
  valuesConfig: {
    CPV_CLASS: { description: "The class of their CPV codes, four digits (classe CPV)." },
    PURCHASING_DOMAIN: {
      description: "Their purchasing domain (domaine d'achats), when their class brings nobody together.",
    },
  },
});
