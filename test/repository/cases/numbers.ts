/** Numbers of people and bodies. */
import { all, body, type Case, type More, ONE, phone, plan, registry, THREE, TWO, told } from './texts.ts'

const two = (own: string, other: string, more: More = {}): Record<string, string> => ({
  'a.yaml': plan('a', own),
  'b.yaml': plan('b', other, more),
})
const PAIR = (path: string): string[] => [`a.yaml actors.1.${path} → b.yaml`, `b.yaml actors.1.${path} → a.yaml`]
const person = (number: string, more = ''): string =>
  `{ name: 江怀远, holder: 值班长, mobile: ${number}${more === '' ? '' : `, ${more}`} }`
const [MINE, YOURS] = ['"10020260001"', '"10020260009"']
const listed = (of: string, contact: string): string => `contacts: [{ of: ${of}, contacts: [{ ${contact} }] }]\n`

export const NUMBERS: Record<string, Case> = {
  'of a deputy': [
    'number-agrees',
    two(body('县水利局', `deputies: [${person(MINE)}]`), body('县水利局', `deputies: [${person(YOURS)}]`)),
    PAIR('deputies.0.mobile person'),
  ],
  'of the holder of a post': [
    'number-agrees',
    two(body('县水利局', `posts: [${person(MINE)}]`), body('县水利局', `posts: [${person(YOURS)}]`)),
    PAIR('posts.0.mobile person'),
  ],
  'of a member of a body': [
    'number-agrees',
    two(
      body('县政府办', `members: [${phone('县水利局', ONE)}]`).replace('department', 'group'),
      body('县政府办', `members: [${phone('县水利局', TWO)}]`).replace('department', 'group'),
    ),
    PAIR('members.0.dutyPhone body'),
  ],
  'where one plan gives both': [
    'number-agrees',
    two(body('县水利局', `head: ${person(MINE)}`), body('县水利局', `head: ${person(YOURS, `phone: ${MINE}`)}`)),
    [],
  ],
  'of people without a post': [
    'number-agrees',
    two(
      body('县水利局', `head: { name: 江怀远, mobile: ${MINE} }`),
      body('县水利局', `head: { name: 江怀远, mobile: ${YOURS} }`),
    ),
    [],
  ],
  'of nobody in particular': [
    'number-agrees',
    two(
      '{ name: 值班室, kind: department, generic: true, dutyPhone: "0000-86000201" }',
      '{ name: 值班室, kind: department, generic: true, dutyPhone: "0000-86000202" }',
    ),
    [],
  ],
  'that is a hotline beside a whole one': [
    'number-agrees',
    two(phone('县水利局', '"12345"'), phone('县水利局', ONE)),
    [],
  ],
  'with and without its area code': ['number-agrees', two(phone('县水利局', '"86000201"'), phone('县水利局', ONE)), []],
  'in a registry, of a body that only plans declare': [
    'number-agrees',
    {
      'a.yaml': plan('a', phone('县水利局', ONE)),
      'r.yaml': registry('县政府', listed('县水利局', `channel: phone, value: ${TWO}, hours: 24小时`)),
    },
    ['a.yaml actors.1.dutyPhone body → r.yaml'],
  ],
  'in a registry, by the alias of a body': [
    'number-agrees',
    {
      'a.yaml': plan('a', phone('县水利局', ONE)),
      'r.yaml': registry(
        body('县水利局', 'aliases: [水利局]'),
        listed('水利局', `channel: phone, value: ${TWO}, hours: 24小时`),
      ),
    },
    ['a.yaml actors.1.dutyPhone body → r.yaml'],
  ],
  'in a registry, without saying when it answers': [
    'number-agrees',
    {
      'a.yaml': plan('a', phone('县水利局', ONE)),
      'r.yaml': registry('县政府', listed('县水利局', `channel: phone, value: ${TWO}`)),
    },
    [],
  ],
  'in a registry, of a fax': [
    'number-agrees',
    {
      'a.yaml': plan('a', phone('县水利局', ONE)),
      'r.yaml': registry('县政府', listed('县水利局', `channel: fax, value: ${TWO}, hours: 24小时`)),
    },
    [],
  ],
  'in a registry, of the holder of a post': [
    'number-agrees',
    {
      'a.yaml': plan('a', body('县水利局', `head: ${person(MINE)}`)),
      'r.yaml': registry(
        body('县水利局', 'head: { name: 江怀远, holder: 值班长 }'),
        listed('江怀远', `channel: mobile, value: ${YOURS}`),
      ),
    },
    ['a.yaml actors.1.head.mobile person → r.yaml'],
  ],
  'said twice in one plan': [
    'number-agrees',
    { 'a.yaml': plan('a', `${phone('县水利局', ONE)}, ${body('县水务所', `members: [${phone('县水利局', TWO)}]`)}`) },
    [],
  ],
  'of which most say one': [
    'number-agrees',
    { ...all(...[ONE, TWO, THREE, THREE].map((number) => (id: string) => plan(id, phone('县水利局', number)))) },
    told('dutyPhone body', [1, 2], [3, 4]),
  ],
  'in two registries and a plan': [
    'number-agrees',
    {
      'p1.yaml': plan('p1', phone('县水利局', ONE)),
      'p2.yaml': plan('p2', phone('县水利局', ONE)),
      'r.yaml': registry(phone('县水利局', TWO)),
      's.yaml': registry(phone('县水利局', THREE)),
    },
    [
      'p1.yaml actors.1.dutyPhone body → r.yaml',
      'p2.yaml actors.1.dutyPhone body → r.yaml',
      'r.yaml organizations.0.dutyPhone body → s.yaml',
      's.yaml organizations.0.dutyPhone body → r.yaml',
    ],
  ],
  'of a market office, which is that of the town': [
    'number-agrees',
    {
      ...two(phone('市场监管局', ONE), phone('市场监管局', TWO), { area: '桐岸市芦汀县' }),
      'c.yaml': plan('c', phone('市场监管局', THREE), { area: '桐岸市芦汀县苇湾镇' }),
    },
    PAIR('dutyPhone body'),
  ],
  'in a registry, in two entries': [
    'number-agrees',
    {
      'a.yaml': plan('a', phone('县水利局', ONE)),
      'r.yaml': registry(
        '县政府',
        `contacts:\n  - { of: 县水利局, contacts: [{ channel: phone, value: ${TWO}, hours: 24小时 }] }\n  - { of: 县水利局, contacts: [{ channel: fax, value: ${THREE} }] }\n`,
      ),
    },
    ['a.yaml actors.1.dutyPhone body → r.yaml'],
  ],
  'in a registry that lists a further one': [
    'number-agrees',
    {
      'a.yaml': plan('a', phone('县水利局', ONE)),
      'r.yaml': registry(phone('县水利局', ONE), listed('县水利局', `channel: phone, value: ${TWO}, hours: 24小时`)),
    },
    [],
  ],
  'in a registry, of the desk of the holder of a post': [
    'number-agrees',
    {
      'a.yaml': plan('a', body('县水利局', `head: ${person(MINE)}`)),
      'r.yaml': registry(
        body('县水利局', 'head: { name: 江怀远, holder: 值班长 }'),
        listed('江怀远', `channel: phone, value: ${TWO}`),
      ),
    },
    [],
  ],
  'of seven digits': [
    'number-agrees',
    two(phone('县水利局', '"8600201"'), phone('县水利局', '"8600202"')),
    PAIR('dutyPhone body'),
  ],
  'of six digits': ['number-agrees', two(phone('县水利局', '"860021"'), phone('县水利局', '"860022"')), []],
  'of nobody knows which area': [
    'number-agrees',
    {
      'a.yaml': plan('a', phone('县水利局', ONE), { area: '' }),
      'b.yaml': plan('b', phone('县水利局', TWO), { area: '' }),
    },
    [],
  ],
  'of which none is said by more: the lowest is shown': [
    'number-agrees',
    all(...[THREE, TWO, ONE].map((number) => (id: string) => plan(id, phone('县水利局', number)))),
    [...told('dutyPhone body', [1, 2], [3]), ...told('dutyPhone body', [3], [2])],
  ],
  'in a registry, which is shown before what most say, and contradicts who says otherwise': [
    'number-agrees',
    {
      ...all(...[THREE, TWO, TWO, ONE].map((number) => (id: string) => plan(id, phone('县水利局', number)))),
      'r.yaml': registry(phone('县水利局', ONE)),
    },
    [1, 2, 3].map((one) => `p${one}.yaml actors.1.dutyPhone body → r.yaml p4.yaml`),
  ],
}
