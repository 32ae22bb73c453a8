import { BuyerResolver } from "./buyer.resolver";

/** All that is asked and changed about buyers. */
export const buyersResolvers = [BuyerResolver] as const;
