/** Compiles sources, profiles and tables into one frozen module, so that checking a plan reads no YAML of ours. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Localized } from '../base/locale.ts'
import type { CapabilityIndex } from '../model/required/capability.ts'
import type { Profiles, Sources } from '../model/requirement.ts'
import type { Tables } from '../model/tables/types.ts'
import { compileCapability } from './capability.ts'
import { asEntry, check, type Entry, list } from './data-entry.ts'
import {
  filingDeadlineOf,
  frequencyOf,
  gradingThresholdOf,
  renamedBodyOf,
  replacedDocumentOf,
  reportingDeadlineOf,
  warningColoursOf,
} from './dated-tables.ts'
import { checkProfiles, compileProfile, profileReason } from './profiles.ts'
import { compileSources } from './sources.ts'
import { divisionOf, exampleNumberOf, hazardHelpOf, placeholderOf, shortNumberOf, vagueWordsOf } from './tables.ts'

export interface Data {
  sources: Sources
  profiles: Profiles
  tables: Tables
  capability: CapabilityIndex
}

/**
 * @param root the package's folder
 * @throws an Error that names file and id where something is wrong
 */
export function readData(root: string): Data {
  const folder = join(root, 'schemas')
  const read = <T>(file: string, use: (content: unknown) => T): T => inFile(join(folder, file), file, use)
  const sources = read('sources.yaml', (content) => compileSources(asEntry('register', content)))
  const table = <T>(name: string, use: (row: Entry) => T): T[] =>
    read(`tables/${name}.yaml`, (content) => unique(list(name, content).map(use)))
  const divisions = table('divisions', divisionOf)
  const known = { sources, divisions: new Set(divisions.map(({ code }) => code)) }
  const files = readdirSync(join(folder, 'profiles')).filter((file) => file.endsWith('.yaml'))
  const compiled = files.sort().map((file) =>
    read(`profiles/${file}`, (content) => {
      const profile = compileProfile(asEntry('profile', content), known)
      check(`${profile.id}.yaml` === file, profile.id, 'a profile is in the file of its name')
      return profile
    }),
  )
  const profiles = Object.fromEntries(compiled.map((profile) => [profile.id, profile]))
  checkProfiles(profiles)
  const tables: Tables = {
    drillFrequency: table('drill-frequency', (row) => frequencyOf(row, known)),
    reportingDeadlines: table('reporting-deadlines', (row) => reportingDeadlineOf(row, known)),
    filingDeadlines: table('filing-deadlines', (row) => filingDeadlineOf(row, known)),
    gradingThresholds: table('grading-thresholds', (row) => gradingThresholdOf(row, known)),
    warningColours: table('warning-colours', (row) => warningColoursOf(row, known)),
    renamedBodies: table('renamed-bodies', (row) => renamedBodyOf(row, known)),
    replacedDocuments: table('replaced-documents', (row) => replacedDocumentOf(row, known)),
    divisions,
    exampleNumbers: table('example-numbers', exampleNumberOf),
    shortNumbers: table('short-numbers', shortNumberOf),
    vagueWords: table('vague-words', vagueWordsOf),
    hazardHelp: table('hazard-help', (row) => hazardHelpOf(row, known)),
    placeholders: table('placeholders', placeholderOf),
  }
  const capability = read('capability.yaml', (content) => compileCapability(asEntry('capability', content), sources))
  return { sources, profiles, tables, capability }
}

/** @returns what each profile is for, by id. */
export function readReasons(root: string): Record<string, Localized> {
  const folder = join(root, 'schemas/profiles')
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const all = files.map((file) => inFile(join(folder, file), file, (content) => asEntry('profile', content)))
  return Object.fromEntries(all.map((entry) => [String(entry.id), profileReason(entry)]))
}

/** Rows are named by their id where they have one. */
function unique<T>(rows: T[]): T[] {
  const ids = rows.flatMap((row) => (row as { id?: string }).id ?? [])
  for (const [index, id] of ids.entries()) check(ids.indexOf(id) === index, id, 'given twice')
  return rows
}

function inFile<T>(path: string, file: string, use: (content: unknown) => T): T {
  try {
    return use(parse(readFileSync(path, 'utf8')))
  } catch (fault) {
    throw new Error(`schemas/${file}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault })
  }
}

/** @returns the text of `src/lint/data.generated.js`. */
export function dataText({ profiles, tables }: Data): string {
  return moduleText({ PROFILES: profiles, TABLES: tables })
}

function moduleText(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`,
  )
  return ['// Written by `npm run generate` from schemas/; do not edit.', ...lines, ''].join('\n')
}

/** Writes `src/lint/data.generated.js`, and the register of sources beside it, which a run without findings does not read. */
export function compileData(root: string): void {
  const data = readData(root)
  writeFileSync(join(root, 'src/lint/data.generated.js'), dataText(data))
  writeFileSync(join(root, 'src/lint/sources.generated.json'), JSON.stringify(data.sources))
  writeFileSync(join(root, 'src/lint/coverage/capability.generated.js'), moduleText({ CAPABILITY: data.capability }))
}
