/** Two names of one body. */
import { body, type Case, type More, plan, registry } from './texts.ts'

const CENTRE = body('县疾病预防控制中心', 'aliases: [县疾控中心, 疾控中心, 芦汀县疾控中心, 市疾控中心]')
const short = (name: string, more: More = {}): Record<string, string> => ({
  'a.yaml': plan('a', body(name), more),
  'r.yaml': registry(CENTRE),
})
const SHORT = ['a.yaml actors.1.name short → r.yaml']

export const NAMES: Record<string, Case> = {
  'a short name, with its place and without': ['body-names', short('疾控中心'), SHORT],
  'a short name that says its area, in a town of it': [
    'body-names',
    { ...short('芦汀县疾控中心', { area: '芦汀县苇湾镇' }), 'b.yaml': plan('b', '') },
    SHORT,
  ],
  'a short name that says the rank above, in a town': [
    'body-names',
    { ...short('县疾控中心', { area: '芦汀县苇湾镇' }), 'b.yaml': plan('b', '') },
    SHORT,
  ],
  'a town has a centre of its own': [
    'body-names',
    { ...short('疾控中心', { area: '芦汀县苇湾镇' }), 'b.yaml': plan('b', '') },
    [],
  ],
  'a city within a city': [
    'body-names',
    { ...short('市疾控中心', { area: '桐岸市芦汀市苇湾镇' }), 'b.yaml': plan('b', '', { area: '桐岸市' }) },
    [],
  ],
  'a registry of two counties': [
    'body-names',
    { ...short('疾控中心'), 'b.yaml': plan('b', '', { area: '禾丰县' }) },
    [],
  ],
  'nobody knows of which area': ['body-names', { ...short('县疾控中心', { area: '' }), 'b.yaml': plan('b', '') }, []],
  'a plan that holds no longer': ['body-names', short('县疾控中心', { meta: 'status: withdrawn, ' }), []],
  'the short name is that of another body there': [
    'body-names',
    { 'a.yaml': plan('a', body('县疾控中心')), 'r.yaml': registry(`${CENTRE}, ${body('县疾控中心')}`) },
    [],
  ],
  'the plan above says it': [
    'body-names',
    {
      'a.yaml': plan('a', body('县疾控中心'), { rest: 'planSystem: { parent: top }\n' }),
      'x/top.yaml': plan('top', CENTRE),
    },
    ['a.yaml actors.1.name short → x/top.yaml'],
  ],
  'another version of the plan says it': [
    'body-names',
    {
      'a.yaml': plan('a', body('县疾控中心'), { meta: 'status: draft, ', rest: 'planSystem: { parent: a预案 }\n' }),
      'x/a.yaml': plan('a', CENTRE),
    },
    [],
  ],
  'a registry of another folder': [
    'body-names',
    { ...short('县疾控中心'), 'x/a.yaml': plan('x', body('县疾控中心')) },
    ['a.yaml actors.1.name short → r.yaml', 'x/a.yaml actors.1.name short → r.yaml'],
  ],
  'a registry below does not speak for those above': [
    'body-names',
    { 'a.yaml': plan('a', body('县疾控中心')), 'x/r.yaml': registry(CENTRE), 'x/b.yaml': plan('b', '') },
    [],
  ],
  'the first of two that have it': [
    'body-names',
    {
      'a.yaml': plan('a', body('县疾控中心', 'aliases: [县疾病预防控制中心]')),
      'r.yaml': registry(`${CENTRE}, ${body('县疾控所', 'aliases: [县疾控中心]')}`),
    },
    [],
  ],
}
