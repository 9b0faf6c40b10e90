/** The county's plans agree; where one of them is changed without the others, the rules across files tell. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { found } from './repository/little.ts'

const ROOT = join(import.meta.dirname, '..', 'examples', 'county')
const FILES = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(ROOT, file), 'utf8')]),
)

type Change = readonly [file: string, from: string, to: string]

/** @returns the rules that tell, each with its file, after the changes */
async function toldOf(changes: readonly Change[]): Promise<string[]> {
  const files = { ...FILES }
  for (const [file, from, to] of changes) {
    const text = files[file] ?? ''
    expect(text, file).toContain(from)
    files[file] = text.replaceAll(from, to)
  }
  const told = await found(files)
  return told.map((line) => line.replace(/:\d+ ([a-z-]+).*/, ' $1')).sort()
}

const WATER = '- { name: 县水利局, kind: department, '
const phone = (number: string): string => `${WATER}dutyPhone: "${number}", `

describe('of the county', () => {
  it('nothing is told as it is', async () => {
    expect(await found(FILES)).toEqual([])
  })

  it.each([
    [
      'a duty phone that is not the one in the registry',
      [
        ['special/flood.plan.yaml', WATER, phone('0000-52000992')],
        ['special/chemical.plan.yaml', WATER, phone('0000-52000102')],
      ],
      ['special/flood.plan.yaml number-agrees'],
    ],
    [
      'a special plan that starts later',
      [['special/forest-fire.plan.yaml', '{ IV: 1, III: 2, II: 5, I: 10 }', '{ IV: 1, III: 4, II: 5, I: 10 }']],
      ['special/forest-fire.plan.yaml parent-trigger'],
    ],
    [
      'a village that leaves its township out',
      [['village/zhiwei.plan.yaml', 'parent: 松垭镇突发事件应急预案', 'parent: 芦汀县防汛抗旱应急预案']],
      ['township/songya.plan.yaml plan-links'],
    ],
    [
      'a township that does not know of the aid it owes',
      [['township/weiwan.plan.yaml', '松垭镇', '砻口镇']],
      ['township/songya.plan.yaml aid-answered'],
    ],
    [
      'fewer water carts than two plans need',
      [['registry.yaml', 'quantity: 12, unit: 辆, location: 芦汀水务', 'quantity: 9, unit: 辆, location: 芦汀水务']],
      ['special/flood.plan.yaml shared-supply', 'special/relief.plan.yaml shared-supply'],
    ],
    [
      'fewer telephones than the plans below the overall one need together, though enough for what it counts',
      [['registry.yaml', 'spec: 手持, quantity: 24', 'spec: 手持, quantity: 9']],
      ['special/flood.plan.yaml shared-supply', 'special/relief.plan.yaml shared-supply'],
    ],
    [
      "a number of the county's hospital in a township that is not the one in the registry",
      [
        [
          'township/songya.plan.yaml',
          'actors:\n',
          'actors:\n  - { name: 县人民医院, kind: unit, dutyPhone: "0000-52999999", duties: 收治重伤员 }\n',
        ],
      ],
      ['township/songya.plan.yaml number-agrees'],
    ],
    [
      'a bureau that a plan calls by a short name of its own',
      [
        [
          'special/forest-fire.plan.yaml',
          'actors:\n',
          'actors:\n  - { name: 县卫健局, kind: department, dutyPhone: "0000-52000108", duties: 收治伤员 }\n',
        ],
      ],
      ['special/forest-fire.plan.yaml body-names'],
    ],
    [
      'a body that is called when a level starts which the other plan does not have',
      [
        [
          'overall.plan.yaml',
          '{ with: 县林业局, when: 山林起火',
          '{ with: 县林业局, when: { started: V, plan: 芦汀县森林火灾应急预案 }',
        ],
      ],
      ['overall.plan.yaml started-level'],
    ],
    [
      'a team that two plans count on, beyond its people',
      [
        ['special/flood.plan.yaml', '{ team: 县综合应急救援队 }', '{ team: 县综合应急救援队, quantity: 30 }'],
        ['special/forest-fire.plan.yaml', '{ team: 县综合应急救援队 }', '{ team: 县综合应急救援队, quantity: 30 }'],
      ],
      ['special/flood.plan.yaml shared-team', 'special/forest-fire.plan.yaml shared-team'],
    ],
    [
      'a body of the registry that a plan declares under its short name',
      [['special/relief.plan.yaml', 'name: 县疾病预防控制中心, aliases: 县疾控中心', 'name: 县疾控中心']],
      ['special/relief.plan.yaml body-names'],
    ],
    [
      'a township that waits for a level that the county does not have',
      [
        [
          'township/songya.plan.yaml',
          'started: IV, plan: 芦汀县森林火灾应急预案',
          'started: V, plan: 芦汀县森林火灾应急预案',
        ],
      ],
      ['township/songya.plan.yaml started-level'],
    ],
    [
      'a command that two plans give different heads',
      [
        [
          'special/relief.plan.yaml',
          'actors:\n',
          'actors:\n  - { name: 县防汛抗旱指挥部, kind: command, head: 常务副县长, duties: 指挥防汛 }\n',
        ],
      ],
      ['special/flood.plan.yaml body-leads', 'special/relief.plan.yaml body-leads'],
    ],
  ] as const)('%s is told', async (_, changes, rules) => {
    expect(await toldOf(changes)).toEqual(rules)
  })
})
