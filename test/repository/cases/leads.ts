/** Who heads a body, and where it sits. */
import { all, body, type Case, type More, ONE, plan, registry, told } from './texts.ts'

const seat =
  (host: string, more: More = {}) =>
  (id: string) =>
    plan(id, `{ name: 县防办, kind: office, host: ${host} }`, more)
const led =
  (head: string, more: More = {}) =>
  (id: string) =>
    plan(id, `{ name: 县防指, kind: command, head: ${head} }`, more)
const who = (name: string) => (id: string) =>
  plan(id, body('县水利局', `head: { name: ${name}, holder: 局长, phone: ${ONE} }`))

const MOBILE = '"10020260001"'
const OFFICE = registry('{ name: 县防办, kind: office, host: 县水利局 }')
const HEADS = `${body('县水利局', 'posts: [局长]')}, ${body('县应急管理局', 'aliases: [县安监局], posts: [局长, 总工]')}`

export const LEADS: Record<string, Case> = {
  'one against one': ['body-leads', all(seat('县水利局'), seat('县应急局')), told('host host', [1, 2], [1, 2])],
  'one against two': [
    'body-leads',
    all(seat('县水利局'), seat('县应急局'), seat('县水利局')),
    told('host host', [2], [1, 3]),
  ],
  'the most before the first': [
    'body-leads',
    all(seat('县民政局'), seat('县应急局'), seat('县水利局'), seat('县水利局')),
    [...told('host host', [1, 2], [3, 4])],
  ],
  'a registry before any number': [
    'body-leads',
    { ...all(seat('县应急局'), seat('县应急局'), seat('县水利局')), 'r.yaml': OFFICE },
    ['p1.yaml', 'p2.yaml'].map((home) => `${home} actors.1.host host → r.yaml p3.yaml`),
  ],
  'two registries': [
    'body-leads',
    { 'p1.yaml': plan('p1', ''), 'r.yaml': OFFICE, 's.yaml': OFFICE.replace('县水利局', '县应急局') },
    ['r.yaml organizations.0.host host → s.yaml', 's.yaml organizations.0.host host → r.yaml'],
  ],
  'written short, or under another name': [
    'body-leads',
    { ...all(seat('县应急局'), seat('县应急管理局'), seat('县安监局')), 'r.yaml': registry(HEADS) },
    [],
  ],
  'a draft and what holds no longer': [
    'body-leads',
    all(
      seat('县水利局'),
      seat('县应急局', { meta: 'status: draft, ' }),
      seat('县民政局', { meta: 'status: withdrawn, ' }),
    ),
    [],
  ],
  'of two counties, of none': [
    'body-leads',
    all(seat('县水利局'), seat('县应急局', { area: '禾丰县' }), seat('县民政局', { area: '' })),
    [],
  ],
  'more than are shown': [
    'body-leads',
    all(...Array.from({ length: 6 }, () => seat('县水利局')), seat('县应急局')),
    told('host host', [7], [1, 2, 3, 4]),
  ],
  'said twice in one plan': [
    'body-leads',
    {
      'p1.yaml': plan(
        'p1',
        '{ name: 县防办, kind: office, host: 县水利局 }, { name: 芦汀县防办, kind: office, host: 县应急局 }',
      ),
    },
    [],
  ],
  'commands at the scene, in front and ahead': [
    'body-leads',
    Object.fromEntries(
      ['现场', '前方', '前线'].flatMap((where, index) =>
        ['县水利局', '县应急局'].map((host, at) => [
          `${index}${at}.yaml`,
          plan(`p${index}${at}`, `{ name: 县${where}指挥部, kind: command, host: ${host} }`),
        ]),
      ),
    ),
    [],
  ],
  'a department of that name may well stand in front': [
    'body-leads',
    all(
      (id) => plan(id, body('县前方办', `head: { name: 江怀远, phone: ${ONE} }`)),
      (id) => plan(id, body('县前方办', `head: { name: 罗听松, phone: ${ONE} }`)),
    ),
    told('head.name person', [1, 2], [1, 2]),
  ],
  'posts of two bodies': [
    'body-leads',
    { ...all(led('县水利局局长'), led('县应急管理局局长')), 'r.yaml': registry(HEADS) },
    told('head.holder head', [1, 2], [1, 2]),
  ],
  'one post of a body under two names': [
    'body-leads',
    { ...all(led('县安监局局长'), led('县应急管理局局长')), 'r.yaml': registry(HEADS) },
    [],
  ],
  'a title that two bodies have': [
    'body-leads',
    { ...all(led('县水利局局长'), led('局长')), 'r.yaml': registry(HEADS) },
    [],
  ],
  'a title that one body has': [
    'body-leads',
    { ...all(led('县水利局局长'), led('总工')), 'r.yaml': registry(HEADS) },
    told('head.holder head', [1, 2], [1, 2]),
  ],
  'a registry below knows no posts above': [
    'body-leads',
    { ...all(led('县水利局局长'), led('总工')), 'x/r.yaml': registry(HEADS) },
    [],
  ],
  'names of people are never short': [
    'body-leads',
    all(who('欧阳怀远'), who('欧阳远')),
    told('head.name person', [1, 2], [1, 2]),
  ],
  'a name without a number is nobody yet': [
    'body-leads',
    all(who('江怀远'), (id) => plan(id, body('县水利局', 'head: { name: 罗听松, holder: 局长 }'))),
    [],
  ],
  'a department without its rank': [
    'body-leads',
    all(
      (id) => plan(id, body('水利局', `head: { name: 江怀远, mobile: ${MOBILE} }`)),
      (id) => plan(id, body('水利局', `head: { name: 罗听松, mobile: ${MOBILE} }`)),
    ),
    told('head.name person', [1, 2], [1, 2]),
  ],
  'that of the city, and that of the county': [
    'body-leads',
    all(who('江怀远'), (id) => who('罗听松')(id).replace('县水利局', '市水利局')),
    [],
  ],
  'groups and teams, of which each plan may have its own': [
    'body-leads',
    Object.fromEntries(
      ['group', 'team', 'unit'].flatMap((kind, index) =>
        ['江怀远', '罗听松'].map((name, at) => [
          `${kind}${at}.yaml`,
          plan(
            `p${index}${at}`,
            `{ name: 县抢险队${index}, kind: ${kind}, head: { name: ${name}, mobile: ${MOBILE} } }`,
          ),
        ]),
      ),
    ),
    [],
  ],
  'under another name that the plan itself says': [
    'body-leads',
    all(seat('县水利局'), (id) =>
      plan(id, `${body('县水利局', 'aliases: [防汛处]')}, { name: 县防办, kind: office, host: 防汛处 }`),
    ),
    [],
  ],
  'a registry alone against many': [
    'body-leads',
    { ...all(seat('县应急局'), seat('县应急局')), 'r.yaml': OFFICE },
    ['p1.yaml', 'p2.yaml'].map((home) => `${home} actors.1.host host → r.yaml`),
  ],
  'a registry is shown before what most say': [
    'body-leads',
    { ...all(seat('县民政局'), seat('县应急局'), seat('县应急局')), 'r.yaml': OFFICE },
    ['p1.yaml', 'p2.yaml', 'p3.yaml'].map((home) => `${home} actors.1.host host → r.yaml`),
  ],
  'posts that a farther registry knows': [
    'body-leads',
    {
      ...all(led('县水利局局长'), led('总工')),
      'r.yaml': registry(HEADS),
      'x/r.yaml': registry(body('县政府')),
      'x/a.yaml': led('总工')('x'),
    },
    ['p1.yaml actors.1.head.holder head → p2.yaml x/a.yaml'],
  ],
  'a title that a body has twice': [
    'body-leads',
    { ...all(led('县水利局副局长'), led('总工')), 'r.yaml': registry(HEADS.replace('[局长]', '[副局长, 副局长]')) },
    told('head.holder head', [1, 2], [1, 2]),
  ],
  'who heads a body there is a post too': [
    'body-leads',
    { ...all(led('县水利局局长'), led('总工')), 'r.yaml': registry(HEADS.replace('posts: [局长]', 'head: 局长')) },
    told('head.holder head', [1, 2], [1, 2]),
  ],
  'more ways than are compared': [
    'body-leads',
    all(...[...'甲乙丙丁戊己庚辛壬'].map((name) => seat(`县${name}局`))),
    [...told('host host', [1], [2]), ...told('host host', [2, 3, 4, 5, 6, 7, 8], [1])],
  ],
}
