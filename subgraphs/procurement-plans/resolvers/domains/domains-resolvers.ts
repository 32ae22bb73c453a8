import { AddPurchasingStrategyResolver } from "./add-purchasing-strategy.resolver";
import { ChangePurchasingDomainResolver } from "./change-purchasing-domain.resolver";
import { EndPurchasingStrategyResolver } from "./end-purchasing-strategy.resolver";
import {
  DomainFollowingResolver,
  LineStrategyResolver,
  StrategyFollowingResolver,
} from "./followed-strategy.resolver";
import { OpenPurchasingDomainResolver } from "./open-purchasing-domain.resolver";
import { PurchasingDomainResolver } from "./purchasing-domain.resolver";
import { PurchasingStrategyResolver, StrategyStakeholderResolver } from "./purchasing-strategy.resolver";

/** All that is asked and changed about purchasing domains and their strategies. */
export const domainsResolvers = [
  PurchasingDomainResolver,
  PurchasingStrategyResolver,
  StrategyStakeholderResolver,
  LineStrategyResolver,
  StrategyFollowingResolver,
  DomainFollowingResolver,
  OpenPurchasingDomainResolver,
  ChangePurchasingDomainResolver,
  AddPurchasingStrategyResolver,
  EndPurchasingStrategyResolver,
] as const;
