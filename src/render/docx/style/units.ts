/** Word counts in twentieths of a point (twips): 1 mm = 1440 / 25.4 twips. */
const TWIPS_PER_MM = 1440 / 25.4

export const mmToTwips = (mm: number): number => Math.round(mm * TWIPS_PER_MM)

export const ptToTwips = (points: number): number => Math.round(points * 20)

export const twipsToPt = (twips: number): number => twips / 20
