import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type DesignOptions, designDrill } from '../src/drill/design/design.ts'
import { readDocument } from '../src/lint/lint.ts'
import { makeDirectory } from '../src/model/directory.ts'
import { timedEvents } from '../src/model/drills/clock.ts'
import { durationMinutes } from '../src/model/duration.ts'
import type { Drill } from '../src/model/plan.generated.ts'
import { scaleOf } from '../src/model/response/levels.ts'
import { tellingOf } from '../src/render/drills/telling.ts'
import { makeWords } from '../src/render/phrase/words.ts'
import { parseSource } from '../src/source/source.ts'
import { writeYaml } from '../src/source/yaml/write.ts'
import { examplePlans } from './documents/examples.ts'
import { buildCommandLine, type CommandLine, folderWith, SOUND } from './package/command.ts'

vi.setConfig({ testTimeout: 60_000 })

type Input = ReturnType<typeof examplePlans>[number][1]

function design(input: Input, options: Partial<DesignOptions> = {}) {
  const directory = makeDirectory(input.plan, input.parents, input.registries)
  const telling = tellingOf(makeWords({ ...input, directory }))
  return designDrill({ plan: input.plan, directory, telling }, { type: 'fullScale', seed: 1, ...options })
}

function examplePlan(name: string): Input {
  const found = examplePlans().find(([path]) => path === `examples/${name}/plan.yaml`)
  if (!found) throw new Error(`there is no example ${name}`)
  return found[1]
}

describe.each(examplePlans())('a drill of %s', (_, input) => {
  it.each(['tabletop', 'fullScale'] as const)(
    'has the format of a drill and is read back as it was made: %s',
    (type) => {
      const { drill } = design(input, { type })
      const text = writeYaml(drill)
      const { document, findings } = readDocument(parseSource('d.drill.yaml', Buffer.from(text)))
      expect(findings).toEqual([])
      expect(document).toEqual(drill)
    },
  )

  it('has its events in order, and ends after the last', () => {
    const { drill } = design(input)
    const minutes = timedEvents(drill).map((timed) => timed.minutes)
    expect(minutes).toHaveLength(drill.events?.length ?? 0)
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
    expect(drill.length).toBe(`${minutes.at(-1)}min`)
  })

  it('expects every measure that fits, and names those that do not', () => {
    const long = design(input)
    const short = design(input, { length: '60min' })
    const expected = (drill: Drill) =>
      new Set(drill.events?.flatMap((event) => event.expected?.map((one) => one.measure) ?? []))
    const played = expected(short.drill)
    for (const id of expected(long.drill))
      if (id !== undefined) expect(played.has(id) || short.notPlayed.some((measure) => measure.id === id)).toBe(true)
    for (const measure of short.notPlayed) if (measure.id !== undefined) expect(played).not.toContain(measure.id)
  })
})

describe('the city flood plan', () => {
  const flood = examplePlan('city-flood')

  it('gives the same drill for a seed, and others for others', () => {
    expect(design(flood, { seed: 7 })).toEqual(design(flood, { seed: 7 }))
    const seen = new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(design(flood, { seed }).drill)))
    expect(seen.size).toBeGreaterThan(2)
  })

  it('makes whoever decides absent, and lets the deputy decide', () => {
    const { drill } = design(flood, { level: scaleOf(flood.plan)[0] ?? '', hazard: 'typhoon' })
    const absences = drill.events?.filter(({ inject }) => inject?.includes('联系不上')) ?? []
    expect(absences.map(({ inject }) => inject)).toContain('总指挥联系不上，从现在起不再参加演练。')
    for (const absent of absences) {
      // What the stand-in decides is expected once: of the decision that comes up next, not of the absence too.
      const next = drill.events?.[(drill.events ?? []).indexOf(absent) + 1]
      const [deciding] = absent.expected ?? next?.expected ?? []
      expect([absent.expected === undefined, deciding?.do]).toEqual(
        absent.expected === undefined
          ? [true, expect.stringMatching(/^代行：/)]
          : [false, expect.stringContaining('待填写')],
      )
    }
    const decided = (drill.events ?? []).flatMap(({ expected = [] }) => expected.map((one) => one.do ?? ''))
    const standIns = decided.filter((text) => text.startsWith('代行：'))
    expect(standIns.length).toBeGreaterThan(1)
    expect(new Set(standIns).size).toBe(standIns.length)
  })

  it('prompts for what others wait for, five minutes after it is due', () => {
    const { drill } = design(flood, { hazard: 'typhoon' })
    const timed = timedEvents(drill)
    const prompts = timed.filter(({ event }) => event.kind === 'contingency')
    expect(prompts.length).toBeGreaterThan(5)
    for (const { event, minutes } of prompts) {
      const measure = event.expected?.[0]?.measure
      const due = timed.find(
        (one) => one.event.kind !== 'contingency' && one.event.expected?.some((own) => own.measure === measure),
      )
      const within = due?.event.expected?.[0]?.within
      expect((due?.minutes ?? 0) + (within === undefined ? 0 : (durationMinutes(within) ?? 0))).toBe(minutes - 5)
    }
  })

  it('says what the conditions of the plan say, or that the planner must write it', () => {
    const { drill } = design(flood, { hazard: 'typhoon', level: 'I' })
    expect(drill.scenario?.narrative).toContain('强台风夜间登陆')
    const bare = { ...flood, plan: { ...flood.plan, scenario: { ...flood.plan.scenario, cases: [] } } }
    expect(design(bare, { hazard: 'typhoon' }).drill.scenario?.narrative).toBe('由策划人编写，待填写')
  })

  it('says what holds at its level, not what differs from level to level', () => {
    const consult = (level: string) => {
      const { drill } = design(flood, { hazard: 'typhoon', level })
      const found = (drill.events ?? [])
        .flatMap(({ expected = [] }) => expected)
        .find(({ measure }) => measure === 'consult')
      return found?.do ?? ''
    }
    const [top = '', low = ''] = [scaleOf(flood.plan)[0], scaleOf(flood.plan).at(-1)]
    expect(consult(top)).toMatch(/^总指挥主持会商/)
    expect(consult(low)).toMatch(/^市防办副主任主持会商/)
  })

  it('has a place for safety only in the field', () => {
    expect(design(flood, { type: 'tabletop' }).drill.safety).toBeUndefined()
    expect(design(flood, { type: 'functional' }).drill.safety?.stopWord).toContain('待填写')
  })
})

describe('plan drill new', () => {
  let tool: CommandLine
  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  it('writes a drill that lint takes, with what is left to write as a warning', () => {
    const cwd = folderWith({ 'sound.yaml': SOUND })
    const made = tool.run(
      ['drill', 'new', 'sound.yaml', '--type', 'drill', '--start', '2026-12-01T09:00', '-o', 'd.yaml'],
      { cwd },
    )
    expect(made).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(join(cwd, 'd.yaml'), 'utf8')).toContain('title: ')
    const { out, code } = tool.run(['lint', 'd.yaml', '--format', 'compact', '--date', '2026-11-22'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('[placeholder-text]')
    expect(out).not.toContain('error')
  })

  it.each([
    ['a level that is none', ['--level', '九级']],
    ['a hazard that is none', ['--hazard', '外星人']],
    ['a start that is none', ['--start', 'tomorrow']],
    ['a length that is none', ['--length', 'long']],
    ['a type that is none', ['--type', 'party']],
    ['a seed that is none', ['--seed', 'x']],
  ])('refuses %s and writes nothing', (_, flags) => {
    const cwd = folderWith({ 'sound.yaml': SOUND })
    const { code, out, err } = tool.run(['drill', 'new', 'sound.yaml', ...flags, '-o', 'd.yaml'], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(flags[1])
    expect(() => readFileSync(join(cwd, 'd.yaml'))).toThrow()
  })

  it('replaces a file only when told to', () => {
    const cwd = folderWith({ 'sound.yaml': SOUND })
    writeFileSync(join(cwd, 'd.yaml'), 'mine')
    expect(tool.run(['drill', 'new', 'sound.yaml', '-o', 'd.yaml'], { cwd }).code).toBe(2)
    expect(readFileSync(join(cwd, 'd.yaml'), 'utf8')).toBe('mine')
    expect(tool.run(['drill', 'new', 'sound.yaml', '-o', 'd.yaml', '--force'], { cwd }).code).toBe(0)
  })
})
