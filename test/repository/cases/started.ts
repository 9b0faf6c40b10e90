/** Levels of a plan that start with those of another. */
import { type Case, type More, plan } from './texts.ts'

const COUNTY = (levels: string, more = ''): string =>
  plan('county', '', { meta: more, rest: `response: { scale: [${levels}], levels: [] }\n` })
const waits = (level: string): string => `when: { started: ${level}, plan: county }`
const town = (response: string, more: More = {}): string =>
  plan('town', '', { area: '芦汀县苇湾镇', ...more, rest: `response: { ${response} }\n` })
const level = (word: string): string => town(`levels: [{ level: II, ${waits(word)} }]`)
const NEVER = (path: string): string[] => [`town.yaml ${path}.started.0 none → county.yaml`]
const both = (own: string, county = COUNTY('I, II, III')): Record<string, string> => ({
  'town.yaml': own,
  'county.yaml': county,
})
const FIRST = 'response.levels.0.when'

export const STARTED: Record<string, Case> = {
  'a level that is not there': ['started-level', both(level('IV')), NEVER(FIRST)],
  'a level in the words of a plan': ['started-level', both(level('四级响应')), NEVER(FIRST)],
  'a level that is there': ['started-level', both(level('III')), []],
  'a level that is there in other words': ['started-level', both(level('三级')), []],
  'a level and those above it': ['started-level', both(level('III+')), []],
  'a level that is not there, and those above it': ['started-level', both(level('IV+')), NEVER(FIRST)],
  'words that hold no number': ['started-level', both(level('红色')), []],
  'levels that hold no number': ['started-level', both(level('IV'), COUNTY('红色, II')), []],
  'a plan without levels': ['started-level', both(level('IV'), plan('county', '')), []],
  'a plan that is not there': ['started-level', { 'town.yaml': level('IV') }, []],
  'a plan that holds no longer waits for nothing': [
    'started-level',
    both(level('IV').replace('meta: { ', 'meta: { status: withdrawn, ')),
    [],
  ],
  'one of several conditions': [
    'started-level',
    both(
      town(
        `levels: [{ level: II, when: { any: [{ started: I, plan: county }, { all: [{ started: IV, plan: county }] }] } }]`,
      ),
    ),
    NEVER(`${FIRST}.any.1.all.0`),
  ],
  'the second of two levels': [
    'started-level',
    both(town('levels: [{ level: II, when: { started: [III, IV], plan: county } }]')),
    ['town.yaml response.levels.0.when.started.1 none → county.yaml'],
  ],
  'a level of its own is its own matter': [
    'started-level',
    both(town('levels: [{ level: II, when: { started: IV } }]')),
    [],
  ],
  'whom it calls, asks and sends': [
    'started-level',
    both(
      town(
        `linkage: [{ with: 县政府, do: 支援, ${waits('IV')} }], outsideHelp: [{ from: 县政府, ${waits('V')} }], siteCommand: { by: 县政府, ${waits('IV')} }`,
      ),
    ),
    [
      ...NEVER('response.linkage.0.when'),
      ...NEVER('response.outsideHelp.0.when'),
      ...NEVER('response.siteCommand.when'),
    ],
  ],
  'labels of levels are names too': [
    'started-level',
    both(
      level('蓝色'),
      plan('county', '', { rest: 'response: { levels: [{ level: I, label: 蓝色, when: 决口 }] }\n' }),
    ),
    [],
  ],
  'a plan of one level': ['started-level', both(level('III'), COUNTY('I')), NEVER(FIRST)],
  'a warning that waits': [
    'started-level',
    both(
      plan('town', '', {
        area: '芦汀县苇湾镇',
        rest: `warning: { levels: [{ id: blue, name: 蓝色, ${waits('IV')} }] }\n`,
      }),
    ),
    NEVER('warning.levels.0.when'),
  ],
}
