import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readData } from '../src/build/data.ts'
import { staleFiles } from '../src/build/generate.ts'
import { compileProfile } from '../src/build/profiles.ts'
import { KINDS, readSchema, type SchemaNode } from '../src/build/schema-walk.ts'
import { chineseNumber, compileSources } from '../src/build/sources.ts'
import { citationOf, permitsError } from '../src/model/requirement.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DATA = readData(ROOT)
const { sources, profiles, tables, capability } = DATA
const ROWS = [
  ...tables.drillFrequency,
  ...tables.reportingDeadlines,
  ...tables.filingDeadlines,
  ...tables.gradingThresholds,
  ...tables.warningColours,
  ...tables.renamedBodies,
  ...tables.replacedDocuments,
]
const KNOWN = { sources, divisions: new Set(tables.divisions.map(({ code }) => code)) }
const REQUIREMENTS = Object.values(profiles).flatMap((profile) => profile.requirements)

/** Every property and definition of the schemas, with the way to it. */
function* properties(node: SchemaNode, at: string): Generator<[string, SchemaNode]> {
  for (const part of ['properties', '$defs'] as const)
    for (const [name, inner] of Object.entries(node[part] ?? {})) {
      yield [`${at}.${name}`, inner]
      yield* properties(inner, `${at}.${name}`)
    }
  if (node.items) yield* properties(node.items, `${at}[]`)
}

const PROPERTIES = KINDS.flatMap((kind) => [...properties(readSchema(kind), kind)])

function idsInRules(): string {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  const rules = files.filter((file) => /^(rules|drill|lint)[\\/].*(?<!generated)\.ts$/.test(file))
  return rules.map((file) => readFileSync(join(ROOT, 'src', file), 'utf8')).join('\n')
}

describe('the register of sources', () => {
  it('holds every source that a property names, and no property lacks source and reason', () => {
    expect(PROPERTIES.length).toBeGreaterThan(500)
    const bare = PROPERTIES.filter(([, node]) => !node['x-source']?.length && !node['x-reason'])
    expect(bare.map(([at]) => at)).toEqual([])
    const cited = PROPERTIES.flatMap(([at, node]) => (node['x-source'] ?? []).map((id) => ({ at, id })))
    expect(cited.filter(({ id }) => !(id in sources))).toEqual([])
  })

  it('holds every source that a profile or a table names', () => {
    const cited = [...REQUIREMENTS, ...ROWS].flatMap((entry) => entry.sources)
    expect(cited.length).toBeGreaterThan(40)
    for (const id of cited) expect(Object.keys(sources)).toContain(id)
  })

  it('holds every source that a rule names', () => {
    const lists = [...idsInRules().matchAll(/\bsources: \[([^\]]*)\]/g)].map(([, list = '']) => list)
    const cited = lists.flatMap((list) => [...list.matchAll(/'([^']+)'/g)].map(([, id = '']) => id))
    expect(cited.filter((id) => !(id in sources))).toEqual([])
  })

  it('holds no entry that nothing cites and that is not marked as waiting for a rule', () => {
    const schemas = PROPERTIES.flatMap(([, node]) => node['x-source'] ?? [])
    const data = [...REQUIREMENTS, ...ROWS].flatMap((entry) => entry.sources)
    const used = new Set([capability.source, ...schemas, ...data, ...ROWS.map((row) => row.id)])
    const rules = idsInRules()
    const idle = Object.values(sources).filter(
      ({ id, reserved }) => !reserved && !used.has(id) && !rules.includes(`'${id}'`),
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('shows users a document and never an id', () => {
    for (const source of Object.values(sources))
      for (const locale of ['zh', 'en'] as const) {
        const { document, clause = '' } = citationOf(source, locale)
        const shown = `${document} ${clause}`
        expect(shown, source.id).not.toMatch(/\b(S-[A-Z]\d?|ERL|CPG-|OB-|REAL-|CASE-|FQ-|WSP|PT-\d|INT-|DR-)/)
        if (locale === 'zh') expect(document, source.id).toMatch(/\p{Script=Han}/u)
        else expect(shown, source.id).not.toMatch(/\p{Script=Han}(?<![以上下])/u)
      }
  })

  it('knows how sure and how binding the law of 2024 and the measures of 2024 are', () => {
    expect(citationOf(get('ERL-28'), 'zh')).toEqual({
      document: '中华人民共和国突发事件应对法',
      clause: '第二十八条',
      binding: 'law',
      confirmed: true,
    })
    expect(citationOf(get('M24-C04'), 'en')).toMatchObject({ clause: 'art. 10', binding: 'rule', confirmed: false })
    expect(citationOf(get('PH-11'), 'zh').confirmed).toBe(false)
    expect(get('ERL-83').clause?.zh).toBe('第八十三条至第八十五条')
  })

  it('permits errors only because of what design names', () => {
    const permitting = Object.values(sources).filter(permitsError)
    const named =
      /^(FORMAT|ERL-(28|71)|SER-0?6|WSP-(13|14|15|16|19)|O61-39|EQL-47|EQR-13|GEO-26|FOR-17|GRS-16|REL-8|MET-16|ANI-10|FOODL-102|DRT-28|FP-04)$/
    for (const { id } of permitting) expect(id).toMatch(named)
    for (const id of ['FORMAT', 'ERL-28', 'ERL-71', 'SER-6', 'WSP-13', 'O61-39'])
      expect(permitsError(get(id)), id).toBe(true)
    for (const id of ['ERL-63', 'M24-C04', 'PH-11', 'FW33', 'S-E1']) expect(permitsError(get(id)), id).toBe(false)
  })

  it('numbers articles as laws do', () => {
    const numbers = [1, 10, 11, 20, 28, 71, 100, 102, 110, 119, 120]
    expect(numbers.map(chineseNumber)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十八',
      '七十一',
      '一百',
      '一百零二',
      '一百一十',
      '一百一十九',
      '一百二十',
    ])
  })

  it('rejects an entry with its id', () => {
    const documents = { law: { zh: '法', en: 'Law', binding: 'law', region: 'CN', certainty: 'read' } }
    const compile = (entry: object) => () => compileSources({ documents, sources: { 'X-1': entry } })
    expect(compile({ doc: 'law', article: 3 })).not.toThrow()
    expect(compile({ doc: 'laws', article: 3 })).toThrow(/X-1: no document laws/)
    expect(compile({ doc: 'law', article: 3, certainty: 'sure' })).toThrow(/X-1: "sure" is none of read/)
    expect(compile({ doc: 'law', artikle: 3 })).toThrow(/X-1: unknown key artikle/)
    expect(compile({ same: 'X-2' })).toThrow(/X-1: same/)
  })

  it('fails the build with the file and the entry', () => {
    const root = mkdtempSync(join(tmpdir(), 'register-'))
    cpSync(join(ROOT, 'schemas'), join(root, 'schemas'), { recursive: true })
    const file = join(root, 'schemas/profiles/core.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('[FORMAT, S-E4]', '[FORMAT, S-E5]'))
    expect(() => readData(root)).toThrow('schemas/profiles/core.yaml: element-goals: no source S-E5')
    rmSync(root, { recursive: true })
  })
})

describe('requirements', () => {
  const requirement = {
    id: 'one',
    title: { zh: '一', en: 'one' },
    sources: ['ERL-28'],
    satisfiedBy: ['goals'],
    severity: 'error',
    hint: { zh: '写', en: 'write' },
  }
  const compile = (changes: object) => () =>
    compileProfile({ id: 'p', title: requirement.title, requirements: [{ ...requirement, ...changes }] }, KNOWN)

  it('are errors only where their first source permits it, and information where it is practice', () => {
    for (const { id, severity, sources: cited } of REQUIREMENTS) {
      const first = get(cited[0] ?? '')
      if (severity === 'error') expect(permitsError(first), id).toBe(true)
      if (first.binding === 'practice') expect(severity, id).toBe('info')
    }
    expect(compile({})).not.toThrow()
    expect(compile({ sources: ['M24-C04'] })).toThrow(/one: no error because of M24-C04/)
    expect(compile({ sources: ['S-C01'], severity: 'warning' })).toThrow(/one: practice/)
  })

  it('stand where a plan has fields, with values that the fields may have', () => {
    expect(compile({ satisfiedBy: ['measures[phase=recovery]'] })).not.toThrow()
    expect(compile({ satisfiedBy: ['measures[phase=recover]'] })).toThrow(/phase is never recover/)
    expect(compile({ satisfiedBy: ['resources.safegards'] })).toThrow(/resources has no safegards/)
    expect(compile({ satisfiedBy: ['measures[phase]'] })).toThrow(/no content path/)
  })

  it('ask for the five statutory parts of plans of governments alone, and for what is remembered as a warning', () => {
    const government = profiles['cn-government']?.requirements ?? []
    const statutory = government.filter(({ severity }) => severity === 'error')
    expect(statutory.map(({ sources: cited }) => cited[0])).toEqual([
      ...Array.from({ length: 5 }, () => 'ERL-28'),
      'ERL-71',
    ])
    const types = statutory.flatMap((entry) => entry.applies?.types ?? [])
    expect(new Set(types)).toEqual(new Set(['overall', 'special', 'departmental', 'joint', 'catastrophe']))
    for (const { id, severity, sources: cited } of REQUIREMENTS)
      if (get(cited[0] ?? '').certainty === 'memory') expect(severity, id).not.toBe('error')
    const skeleton = government.filter(({ sources: cited }) => cited.includes('FW33'))
    expect(skeleton.length).toBeGreaterThan(3)
    expect(new Set(skeleton.map(({ severity }) => severity))).toEqual(new Set(['info']))
    expect(profiles['contents-14']?.requirements).toHaveLength(14)
    expect(profiles.core?.requirements).toHaveLength(4)
  })

  it('cover what the measures of 2024 say of each type of plan that they name', () => {
    const cited = new Set(REQUIREMENTS.flatMap((entry) => entry.sources))
    for (const number of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
      expect(cited, number).toContain(`M24-C${number}`)
  })

  it('cover the statutory lists by kind of event, each item once', () => {
    const items = (id: string) => REQUIREMENTS.filter(({ sources: cited }) => cited.includes(id)).length
    const lists = [
      'EQL-47',
      'EQR-13',
      'GEO-26',
      'FOR-17',
      'GRS-16',
      'REL-8',
      'MET-16',
      'PH-11',
      'ANI-10',
      'FOODL-102',
      'DRT-28',
    ]
    expect(lists.map(items)).toEqual([5, 5, 6, 5, 6, 6, 5, 7, 6, 5, 5])
    expect(['WSP-13', 'WSP-14', 'WSP-15', 'O61-39'].map(items)).toEqual([7, 2, 3, 8])
    const health = REQUIREMENTS.filter(({ sources: cited }) => cited.includes('PH-11'))
    expect(new Set(health.map(({ severity }) => severity))).toEqual(new Set(['warning']))
  })
})

describe('what is generated', () => {
  it('is fresh: types, shapes and glossary', () => {
    expect(staleFiles(ROOT, DATA)).toEqual([])
  })

  it('shows no internal id in the glossary', () => {
    const glossary = readFileSync(join(ROOT, 'schemas/README.md'), 'utf8')
    expect(glossary).toContain('中华人民共和国突发事件应对法，第二十八条')
    const cells = glossary.split('\n').map((line) => line.split(' | ').at(-1) ?? '')
    const ids = Object.keys(sources).filter((id) => id.includes('-') && !/^(G\d|FORMAT)/.test(id))
    expect(ids.filter((id) => cells.some((cell) => cell.includes(id)))).toEqual([])
  })
})

function get(id: string) {
  const source = sources[id]
  if (!source) throw new Error(`no source ${id}`)
  return source
}
