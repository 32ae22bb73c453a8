/** How the result of a calibration becomes whole hours (arrondi), each with what it means. */
export const hoursRoundings = {
  DOWN_TO_HOUR: "To the whole hour below (arrondi à l'heure inférieure).",
  NEAREST_HOUR: "To the nearest whole hour, the half hour upwards (arrondi à l'heure la plus proche).",
  UP_TO_HOUR: "To the whole hour above (arrondi à l'heure supérieure).",
} as const;

export type HoursRounding = keyof typeof hoursRoundings;
