import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import type { Coverage, CoverageCell, CoveragePart } from '../../src/base/coverage.ts'
import type { Locale } from '../../src/base/locale.ts'
import { type CoverInput, cover } from '../../src/lint/coverage/cover.ts'
import { PROFILES } from '../../src/lint/data.generated.js'
import { readDocument } from '../../src/lint/lint.ts'
import { profilesFor } from '../../src/lint/profiles.ts'
import type { Drill, Plan, Registry } from '../../src/model/plan.generated.ts'
import { parseSource } from '../../src/source/source.ts'

/** @returns a document as the command reads it; plans with the profiles that hold by default */
export function input(path: string, text: string | Uint8Array): CoverInput {
  const source = parseSource(path, typeof text === 'string' ? new TextEncoder().encode(text) : text)
  const { document, findings } = readDocument(source)
  if (!document) throw new Error(`${path}: ${findings.map((finding) => finding.text.en).join('; ')}`)
  if (document.kind !== 'plan') return { document: document as Registry | Drill, source }
  return { document: document as Plan, source, profiles: profilesFor(document as Plan, PROFILES) }
}

/** Every document of the examples by its path. */
export function exampleInputs(): CoverInput[] {
  const paths = globSync('examples/**/*.yaml').sort()
  return paths.map((path) => input(path, readFileSync(path)))
}

export function covered(inputs: readonly CoverInput[], locale: Locale = 'en'): Coverage {
  return cover(inputs, { locale, onlyProfiles: false })
}

export function allParts({ parts, contents }: Coverage): CoveragePart[] {
  return [...parts, ...(contents ? [contents] : [])]
}

/** @returns how the first plan stands with a requirement */
export function cellOf(coverage: Coverage, id: string): CoverageCell | undefined {
  return allParts(coverage).flatMap(({ rows }) => rows.filter((row) => row.id === id))[0]?.cells[0]
}

/** The smallest plan that its schema accepts, with what is put before it. */
export function smallPlan(more: string, id = 'small'): string {
  return `kind: plan
id: ${id}
title: 望川县防汛应急预案
language: zh
type: special
meta: { jurisdiction: { name: 望川县, level: county } }
scenario: { hazards: [{ name: 暴雨 }] }
actors: [{ name: 指挥部, kind: command }]
measures: [{ do: 转移群众, lead: 指挥部 }]
goals: [无人伤亡]
${more}`
}
