/** Which examples are tried in every way: printed in each format and style, taken apart node by node. */

/** A county's plans are a repository of their own; all of them are linted, its overall plan stands for the rest elsewhere. */
const COUNTY = /(?:^|\/)county\//
const STANDS_FOR_IT = /(?:^|\/)county\/overall\.plan\.yaml$/

/**
 * @param path from any folder above, with '/' or '\'
 * @returns false for the plans, drills, registry and configuration of the county, its overall plan excepted
 */
export function isTriedInEveryWay(path: string): boolean {
  const file = path.replaceAll('\\', '/')
  return !COUNTY.test(file) || STANDS_FOR_IT.test(file)
}

/** @returns whether the file is one of the county's */
export function isOfCounty(path: string): boolean {
  return COUNTY.test(path.replaceAll('\\', '/'))
}
