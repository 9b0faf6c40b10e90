/** What cases of documents beside each other are made of: files, and what one rule tells of them. */

/** Files by home, and what is told: where, and in which other documents. */
export type Case = readonly [rule: string, files: Readonly<Record<string, string>>, told: readonly string[]]

export interface More {
  area?: string
  /** What stands before the area in `meta`. */
  meta?: string
  needs?: string
  rest?: string
}

export function plan(
  id: string,
  actors: string,
  { area = '芦汀县', meta = '', needs = '', rest = '' }: More = {},
): string {
  const place = area === '' ? '' : `jurisdiction: { name: ${area} }`
  return `kind: plan
id: ${id}
title: ${id}预案
language: zh
type: special
meta: { ${meta}${place} }
scenario: { hazards: [洪涝] }
goals: [无人伤亡]
actors: [县政府${actors === '' ? '' : `, ${actors}`}]
measures: [{ do: 转移, lead: 县政府${needs === '' ? '' : `, needs: [${needs}]`} }]
${rest}`
}

export function registry(bodies: string, rest = ''): string {
  return `kind: registry\nid: r\ntitle: 名录\nlanguage: zh\norganizations: [${bodies}]\n${rest}`
}

export const [ONE, TWO, THREE] = ['"0000-86000201"', '"0000-86000202"', '"0000-86000203"']
export const body = (name: string, more = ''): string =>
  `{ name: ${name}, kind: department${more === '' ? '' : `, ${more}`} }`
export const phone = (name: string, number: string): string => body(name, `dutyPhone: ${number}`)

export function all(...plans: ((id: string) => string)[]): Record<string, string> {
  return Object.fromEntries(plans.map((make, at) => [`p${at + 1}.yaml`, make(`p${at + 1}`)]))
}

export const told = (what: string, from: number[], to: number[]): string[] =>
  from.map(
    (one) =>
      `p${one}.yaml actors.1.${what} → ${to
        .filter((other) => other !== one)
        .map((other) => `p${other}.yaml`)
        .join(' ')}`,
  )
