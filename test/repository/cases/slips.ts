/** One number under two names. */
import { body, type Case, ONE, phone, plan, registry, TWO } from './texts.ts'

const like = (own: string, known: string, more: Record<string, string> = {}): Record<string, string> => ({
  'a.yaml': plan('a', own),
  'r.yaml': registry(known),
  ...more,
})
const SLIP = ['a.yaml actors.1.dutyPhone slip → r.yaml']

export const SLIPS: Record<string, Case> = {
  'the plan has the long name': ['body-names', like(phone('县卫生健康局', ONE), phone('县卫健局', ONE)), SLIP],
  'the plan has the short name': ['body-names', like(phone('县卫健局', ONE), phone('县卫生健康局', ONE)), SLIP],
  'names that begin or end otherwise': [
    'body-names',
    like(phone('县卫健局', ONE), phone('区县卫生健康局', ONE), { 'b.yaml': plan('b', phone('县卫生健局所', ONE)) }),
    [],
  ],
  'another number': ['body-names', like(phone('县卫健局', ONE), phone('县卫生健康局', TWO)), []],
  'a body of another kind': [
    'body-names',
    like(phone('县卫健局', ONE).replace('department', 'unit'), phone('县卫生健康局', ONE)),
    [],
  ],
  'the plan knows both': [
    'body-names',
    like(`${phone('县卫健局', ONE)}, ${body('县卫生健康局')}`, phone('县卫生健康局', ONE)),
    [],
  ],
  'the plan knows the other by an alias': [
    'body-names',
    like(`${phone('县卫健局', ONE)}, ${body('县健康局', 'aliases: [县卫生健康局]')}`, phone('县卫生健康局', ONE)),
    [],
  ],
  'the registry knows both': [
    'body-names',
    like(phone('县卫健局', ONE), `${phone('县卫生健康局', ONE)}, ${body('县卫健局')}`),
    [],
  ],
  'a plan that holds no longer': [
    'body-names',
    {
      'a.yaml': plan('a', phone('县卫健局', ONE), { meta: 'status: withdrawn, ' }),
      'r.yaml': registry(phone('县卫生健康局', ONE)),
      'b.yaml': plan('b', ''),
    },
    [],
  ],
  'in a town, of the county': [
    'body-names',
    {
      'x/a.yaml': plan('a', phone('县卫健局', ONE), { area: '芦汀县苇湾镇' }),
      'b.yaml': plan('b', ''),
      'r.yaml': registry(phone('县卫生健康局', ONE)),
    },
    ['x/a.yaml actors.1.dutyPhone slip → r.yaml'],
  ],
  'the registry is shown, not the plans that say the same': [
    'body-names',
    {
      'a.yaml': plan('a', phone('县卫生健康局', ONE)),
      'b.yaml': plan('b', phone('县卫健局', ONE)),
      'c.yaml': plan('c', phone('县卫生健康局', ONE)),
      'r.yaml': registry(phone('县卫生健康局', ONE)),
    },
    ['b.yaml actors.1.dutyPhone slip → r.yaml'],
  ],
  'the first of several plans': [
    'body-names',
    {
      'a.yaml': plan('a', phone('县卫生健康局', ONE)),
      'b.yaml': plan('b', phone('县卫健局', ONE)),
      'c.yaml': plan('c', phone('县卫生健康局', ONE)),
    },
    ['a.yaml actors.1.dutyPhone slip → b.yaml', 'b.yaml actors.1.dutyPhone slip → a.yaml'],
  ],
  'the first of two registries': [
    'body-names',
    { ...like(phone('县卫健局', ONE), phone('县卫生健康局', ONE)), 's.yaml': registry(phone('县卫生健康局', ONE)) },
    SLIP,
  ],
  'four share a number': [
    'body-names',
    like(phone('县卫健局', ONE), ['县卫生健康局', '县水利局', '县林业局'].map((name) => phone(name, ONE)).join(', ')),
    SLIP,
  ],
  'a switchboard': [
    'body-names',
    like(
      phone('县卫健局', ONE),
      ['县卫生健康局', '县水利局', '县林业局', '县民政局'].map((name) => phone(name, ONE)).join(', '),
    ),
    [],
  ],
  'two people on one phone': [
    'body-names',
    {
      'a.yaml': plan('a', body('县水利局', 'head: { name: 欧阳怀远, holder: 局长, mobile: "10020260001" }')),
      'b.yaml': plan('b', body('县水利局', 'head: { name: 欧阳怀原, holder: 局长, mobile: "10020260001" }')),
    },
    [],
  ],
  'names too short to tell': ['body-names', like(phone('县水局', ONE), phone('县水利局', ONE)), []],
  'names in letters, which are spelt out': [
    'body-names',
    like(phone('Flood Unit', ONE), phone('Flood Relief Unit', ONE)),
    [],
  ],
}
