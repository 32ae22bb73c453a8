import { registerEnumType } from "type-graphql";

export enum ProcurementNature {
  GOODS = "GOODS",
  SERVICES = "SERVICES",
  WORKS = "WORKS",
}

registerEnumType(ProcurementNature, {
  name: "ProcurementNature",
  description: "What is bought (nature).",
  valuesConfig: {
    GOODS: { description: "Goods (fournitures)." },
    SERVICES: { description: "Services (services)." },
    WORKS: { description: "Works (travaux)." },
  },
});
