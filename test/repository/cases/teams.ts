/** People of one team. */
import { all, type Case, type More, plan, registry } from './texts.ts'

const TEAM =
  'teams: [{ id: rescue, name: 县救援队, aliases: [救援大队], kind: team, headcount: 52 }]\nsupplies: [{ name: 县救援队, quantity: 1 }]\n'
const team =
  (quantity: number, more: More = {}, name = '县救援队') =>
  (id: string) =>
    plan(id, '', {
      ...more,
      needs: [more.needs, `{ team: ${name}, quantity: ${quantity} }`].filter(Boolean).join(', '),
    })
const below = (parent: string): More => ({ rest: `planSystem: { parent: ${parent} }\n` })
const shared = (...plans: ((id: string) => string)[]): Record<string, string> => ({
  ...all(...plans),
  'r.yaml': registry('县政府', TEAM),
})
const needed = (by: string, from: number[], to: number[]): string[] =>
  from.map(
    (one) =>
      `p${one}.yaml measures.0.needs.0.quantity ${by} → ${to
        .filter((other) => other !== one)
        .map((other) => `p${other}.yaml`)
        .join(' ')}`,
  )

export const TEAMS: Record<string, Case> = {
  'all of them': ['shared-team', shared(team(52)), []],
  'one more than there are': ['shared-team', shared(team(53)), ['p1.yaml measures.0.needs.0.quantity few → ']],
  'just enough for two': ['shared-team', shared(team(26), team(26)), []],
  'one too many for two': ['shared-team', shared(team(26), team(27)), needed('short', [1, 2], [1, 2])],
  'by its id, its name and its alias': [
    'shared-team',
    shared(team(26, {}, 'rescue'), team(27, {}, '救援大队')),
    needed('short', [1, 2], [1, 2]),
  ],
  'called by two names in one plan': [
    'shared-team',
    shared(team(30, { needs: '{ team: rescue, quantity: 30 }' }), team(20)),
    [],
  ],
  'two versions of one plan': [
    'shared-team',
    { 'r.yaml': registry('县政府', TEAM), 'a.yaml': team(40)('a'), 'b.yaml': team(40)('a') },
    [],
  ],
  'two versions and another plan': [
    'shared-team',
    { 'r.yaml': registry('县政府', TEAM), 'a.yaml': team(40)('a'), 'b.yaml': team(30)('a'), 'c.yaml': team(13)('c') },
    ['a.yaml → b.yaml c.yaml', 'b.yaml → a.yaml c.yaml', 'c.yaml → a.yaml b.yaml'].map((line) =>
      line.replace(' →', ' measures.0.needs.0.quantity short →'),
    ),
  ],
  'a plan that holds no longer': ['shared-team', shared(team(40), team(40, { meta: 'status: withdrawn, ' })), []],
  'more plans than are shown': [
    'shared-team',
    shared(...Array.from({ length: 6 }, () => team(10))),
    [...needed('short', [1, 2, 3, 4], [1, 2, 3, 4, 5]), ...needed('short', [5, 6], [1, 2, 3, 4])].map((line) => line),
  ],
  'part of what the plan above needs': ['shared-team', shared(team(40), team(30, below('p1'))), []],
  'parts that are more than the whole': [
    'shared-team',
    shared(team(40), team(30, below('p1')), team(30, below('p1'))),
    needed('short', [2, 3], [2, 3]),
  ],
  'parts that are just the whole': [
    'shared-team',
    shared(team(40), team(20, below('p1')), team(20, below('p1')), team(20)),
    needed('short', [1, 4], [1, 4]),
  ],
  'part of one of two': [
    'shared-team',
    shared(team(26), team(26), team(40, { rest: 'planSystem: { parent: [p1, p2] }\n' })),
    [],
  ],
  'part of a part': [
    'shared-team',
    shared(team(26), team(26, below('p1')), team(26, { rest: 'planSystem: { parent: [p1, 《p2预案》] }\n' })),
    [],
  ],
  'supplies of the same name are counted apart': [
    'shared-supply',
    shared(...[1, 2].map(() => (id: string) => plan(id, '', { needs: '{ resource: 县救援队, quantity: 1 }' }))),
    needed('short', [1, 2], [1, 2]),
  ],
  'supplies by their names': [
    'shared-supply',
    {
      'r.yaml': registry(
        '县政府',
        'supplies: [{ id: boat, name: 冲锋舟, quantity: 2 }, { name: 冲锋舟, quantity: 1 }, { name: 水泵 }]\n',
      ),
      'a.yaml': plan('a', '', { needs: '{ resource: boat, quantity: 2 }, { resource: 水泵, quantity: 9 }' }),
      'b.yaml': plan('b', '', { needs: '{ resource: 冲锋舟, quantity: 2 }, { resource: 水泵, quantity: 9 }' }),
      'c.yaml': plan('c', '', { needs: '{ resource: 冲锋舟, quantity: 4 }' }),
    },
    ['a.yaml measures.0.needs.0.quantity short → b.yaml', 'b.yaml measures.0.needs.0.quantity short → a.yaml'],
  ],
  'part of a part, and more than both': [
    'shared-team',
    shared(team(20), team(20, below('p1')), team(40, { rest: 'planSystem: { parent: [p1, 《p2预案》] }\n' }), team(20)),
    needed('short', [3, 4], [3, 4]),
  ],
  'a plan that names itself as the one above': [
    'shared-team',
    shared(team(30, below('p1预案')), team(30)),
    needed('short', [1, 2], [1, 2]),
  ],
  'the most that a plan needs under any name': [
    'shared-team',
    shared(team(10, { needs: '{ team: rescue, quantity: 40 }' }), team(20)),
    needed('short', [1, 2], [1, 2]),
  ],
  'a supply of the same name': [
    'shared-team',
    shared((id) => plan(id, '', { needs: '{ resource: 县救援队, quantity: 60 }' })),
    [],
  ],
}
