import { ContractResolver } from "./contract.resolver";
import { ContractAmendmentsResolver, ContractAmendmentResolver } from "./contract-amendments.resolver";
import {
  LineFulfilmentResolver,
  PlanFulfilmentResolver,
  BuyerFulfilmentResolver,
  FulfilmentResolver,
  FulfilmentPartResolver,
} from "./fulfilment.resolver";
import { RecordContractResolver } from "./record-contract.resolver";
import { CorrectContractResolver } from "./correct-contract.resolver";
import { AmendContractResolver } from "./amend-contract.resolver";
import { DeclareEssentialDataPublicationResolver } from "./declare-essential-data-publication.resolver";
import { SupplierContractsResolver } from "./supplier-contracts.resolver";
import { ContractModificationResolver, MinorModificationResolver } from "./minor-modification.resolver";

/** All that is asked and changed about contracts and the fulfilment of plans. */
export const contractsResolvers = [
  ContractResolver,
  ContractAmendmentsResolver,
  ContractAmendmentResolver,
  LineFulfilmentResolver,
  PlanFulfilmentResolver,
  BuyerFulfilmentResolver,
  FulfilmentResolver,
  FulfilmentPartResolver,
  RecordContractResolver,
  CorrectContractResolver,
  AmendContractResolver,
  DeclareEssentialDataPublicationResolver,
  SupplierContractsResolver,
  ContractModificationResolver,
  MinorModificationResolver,
] as const;
