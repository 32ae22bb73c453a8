import { describedEnum } from "../../../../shared/graphql/described-enum";
import type { FoodCharacteristic, FoodFamily, LocalOrigin } from "../../rules/food/food-characteristic";
import type { FoodClass } from "../../rules/food/food-class";
import type { TargetedMeasure } from "../../rules/food/food-targets";

export const FoodFamilyEnum = describedEnum<FoodFamily>(
  "FoodFamily",
  "Family of food products (famille de produits), as Ma Cantine sorts them.",
  {
    MEAT_AND_POULTRY: "Fresh and frozen meat and poultry (viandes et volailles).",
    CHARCUTERIE: "Cured and cooked meats (charcuterie): not meat in the sense of the law's target.",
    FISH_AND_SEAFOOD: "Fish, seafood and aquaculture (produits de la mer).",
    FRUIT_AND_VEGETABLES: "Fruit and vegetables (fruits et légumes).",
    DAIRY_AND_EGGS: "Dairy products, butter and eggs (produits laitiers, BOF).",
    BAKERY: "Bread and pastries (boulangerie).",
    BEVERAGES: "Beverages (boissons).",
    OTHER: "Anything else, groceries among it (autres).",
  },
);

export const FoodCharacteristicEnum = describedEnum<FoodCharacteristic>(
  "FoodCharacteristic",
  "What distinguishes a product (catégorie EGAlim), as Ma Cantine lists it.",
  {
    ORGANIC: "From organic farming, or in conversion to it (BIO).",
    LABEL_ROUGE: "Label rouge (LABEL_ROUGE).",
    PROTECTED_DESIGNATION_OF_ORIGIN: "Appellation d'origine contrôlée ou protégée (AOCAOP).",
    PROTECTED_GEOGRAPHICAL_INDICATION: "Indication géographique protégée (IGP).",
    TRADITIONAL_SPECIALITY_GUARANTEED: "Spécialité traditionnelle garantie (STG).",
    HIGH_ENVIRONMENTAL_VALUE: "Haute valeur environnementale (HVE).",
    SUSTAINABLE_FISHING: "Écolabel pêche durable (PECHE_DURABLE).",
    OUTERMOST_REGION: "Région ultrapériphérique (RUP).",
    FAIR_TRADE: "Fair trade (COMMERCE_EQUITABLE).",
    FARMHOUSE: "« Fermier » where the rules define it (FERMIER).",
    EXTERNALITIES: "Chosen with the cost of environmental externalities counted (EXTERNALITES).",
    PERFORMANCE: "Chosen on environmental performance (PERFORMANCE).",
    NONE: "Declared to have none of these. Stands alone; an empty list says that nothing was declared.",
  },
);

export const LocalOriginEnum = describedEnum<LocalOrigin>(
  "LocalOrigin",
  "Whether a product is local (local ou de proximité), in the buyer's own sense of it.",
  {
    LOCAL: "Declared local.",
    NOT_LOCAL: "Declared not to be local.",
    UNDECLARED: "Not declared, which is never a no.",
  },
);

export const FoodClassEnum = describedEnum<FoodClass>(
  "FoodClass",
  "Under what a euro of food is counted, once: the best class of its product.",
  {
    ORGANIC: "Organic (bio).",
    OFFICIAL_QUALITY_SIGN: "Official signs of quality and origin, organic aside (SIQO hors bio).",
    OTHER_EGALIM: "Other products that the law counts: HVE, sustainable fishing, RUP, fair trade, farmhouse.",
    EXTERNALITIES_OR_PERFORMANCE: "Chosen for environmental externalities or performance.",
    OUTSIDE_EGALIM: "Declared to be none of these (hors EGAlim).",
    UNDECLARED: "Nothing was declared: it cannot be said.",
  },
);

export const FoodTargetMeasureEnum = describedEnum<TargetedMeasure>(
  "FoodTargetMeasure",
  "What the law sets a target for (objectif EGAlim).",
  {
    QUALITY_SHARE:
      "The part of sustainable and quality products (produits durables et de qualité), organic included.",
    ORGANIC_SHARE: "The part of organic products.",
    MEAT_AND_FISH_QUALITY_SHARE: "The part of such products among meat, poultry and fish.",
  },
);
