import {
  BuyerSpaserResolver,
  SpaserIndicatorsResolver,
  SpaserFigureResolver,
  SpaserPartResolver,
} from "./spaser-figure.resolver";
import {
  SpaserSchemeResolver,
  SpaserSchemeMemberResolver,
  SpaserTargetResolver,
} from "./spaser-scheme.resolver";
import { CreateSpaserSchemeResolver } from "./create-spaser-scheme.resolver";
import { AddSpaserSchemeMemberResolver } from "./add-spaser-scheme-member.resolver";
import { RemoveSpaserSchemeMemberResolver } from "./remove-spaser-scheme-member.resolver";
import { SetSpaserTargetResolver } from "./set-spaser-target.resolver";

/** All that is asked and changed about schemes for responsible purchasing (SPASER). */
export const spaserResolvers = [
  BuyerSpaserResolver,
  SpaserSchemeResolver,
  SpaserSchemeMemberResolver,
  SpaserTargetResolver,
  SpaserIndicatorsResolver,
  SpaserFigureResolver,
  SpaserPartResolver,
  CreateSpaserSchemeResolver,
  AddSpaserSchemeMemberResolver,
  RemoveSpaserSchemeMemberResolver,
  SetSpaserTargetResolver,
] as const;
