import { describe, expect, test } from 'vitest'
import { normalise } from '../src/model/normalise.ts'
import type { Plan, Registry } from '../src/model/plan.generated.ts'
import { type Format, renderPlan } from '../src/render/render.ts'
import { publicEdition } from '../src/render/view/public-edition.ts'
import { fullPlan } from './render-plan/full-plan.ts'
import { docxEverything } from './render-plan/text-of-file.ts'

const SECRETS = [
  '10020269901',
  '0000-86009902',
  '0000 8600 9902',
  '10020269903',
  'duty@secret.example',
  '秘密人甲',
  '秘密人乙',
  '10020269904',
  '10020269905',
  '10020269906',
  '10020269907',
  '10020269908',
  '10020269909',
  '秘密人丙',
  '绝密行动一号',
  '绝密行动二号',
  '绝密附件',
  '内部通讯录正文',
  '秘密物资',
]
const OPEN = ['12345', '0000-86000001', '公开行动', '公开附件', '公开人数5120']

const contact = (value: string, visibility?: string) => ({ value, ...(visibility ? { visibility } : {}) })

const PLAN = {
  kind: 'plan',
  id: 'secrets',
  title: '公开版试验预案',
  language: 'zh',
  type: 'special',
  meta: {
    version: '1.0',
    issuer: '秘密人甲',
    approval: { by: '市政府', signatures: [{ title: '市长', name: '秘密人乙' }] },
  },
  scenario: {
    background: '公开人数5120。联系 10020269901 或秘密人甲，热线12345。',
    hazards: [{ name: '洪水', owner: '秘密人甲' }],
  },
  actors: [
    {
      name: '市指挥部',
      kind: 'command',
      head: {
        title: '总指挥',
        name: '秘密人甲',
        mobile: contact('10020269901'),
        phone: contact('0000-86009902', 'internal'),
      },
      deputies: [
        {
          title: '副总指挥',
          name: '秘密人乙',
          contacts: [contact('duty@secret.example', 'restricted'), contact('10020269903')],
        },
      ],
      dutyPhone: contact('0000-86000001', 'public'),
      contacts: [contact('12345', 'public'), contact('10020269904')],
      liaison: [{ with: '省指挥部', phone: contact('10020269905') }],
      duties: ['秘密人乙主持工作，电话 0000 8600 9902'],
    },
  ],
  measures: [
    { id: 'hidden', do: '绝密行动一号', visibility: 'restricted', phase: 'response' },
    { title: '组', visibility: 'internal', items: [{ do: '绝密行动二号' }] },
    { do: '公开行动', lead: '秘密人甲', after: ['hidden'], form: 'hidden-form', phase: 'response' },
  ],
  goals: [{ statement: '目标', owner: '秘密人乙' }],
  resources: {
    supplies: [{ name: '秘密物资', phone: contact('10020269906') }],
    shelters: [{ name: '体育馆', phone: contact('10020269907'), keeper: '秘密人甲' }],
  },
  annexes: [
    { id: 'hidden-form', title: '绝密附件', visibility: 'internal', text: '绝密附件' },
    { title: '物资', view: 'supplies', visibility: 'restricted' },
    { title: '名单', kind: 'contacts', text: '内部通讯录正文' },
    { title: '公开附件', visibility: 'public', text: '公开附件' },
    { title: '通讯录', view: 'contacts' },
  ],
  blocks: [{ after: 'purpose', title: '附言', text: '找秘密人丙，拨 10020269908 或 10020269909。' }],
}

const REGISTRY = {
  kind: 'registry',
  id: 'names',
  title: '名录',
  language: 'zh',
  organizations: [{ name: '省指挥部', head: { title: '指挥长', name: '秘密人丙', mobile: contact('10020269908') } }],
  contacts: [{ of: '市指挥部', name: '秘密人丙', contacts: [contact('10020269909')] }],
}

const plan = () => normalise<Plan>(PLAN, 'plan')
const registries = () => [normalise<Registry>(REGISTRY, 'registry')]

async function everything(edition: 'internal' | 'public', to: Format): Promise<string> {
  const written = await renderPlan({ plan: plan(), registries: registries() }, { to, edition })
  if (typeof written !== 'string') return docxEverything(written)
  // Once as it stands, once without the marks that keep an address from becoming a link.
  return `${written}\n${written.replace(/\\/g, '').replace(/&#x40;/g, '@')}`
}

describe.each(['md', 'html', 'docx'] as const)('the public edition as %s', (to) => {
  test('holds nothing that is not public, and everything that is', async () => {
    const text = await everything('public', to)
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([])
    expect(OPEN.filter((open) => !text.includes(open))).toEqual([])
    expect(text).toContain('公开版')
    expect(text).not.toContain('内部版')
  })

  test('the internal one holds it all', async () => {
    const text = await everything('internal', to)
    expect(SECRETS.filter((secret) => !text.includes(secret))).toEqual([])
    expect(text).toContain('内部版')
  })
})

test('persons are named by their posts', () => {
  const shown = publicEdition(plan())
  expect(shown.measures).toEqual([{ do: '公开行动', lead: ['总指挥'], phase: 'response' }])
  expect(shown.goals[0]?.owner).toBe('副总指挥')
  expect(shown.actors[0]?.duties?.general).toEqual(['副总指挥主持工作，电话 ***'])
})

test('the plan itself is not changed', () => {
  const before = plan()
  publicEdition(before)
  expect(before).toEqual(plan())
})

test.each(['zh', 'en'] as const)('no contact and no name of a plan that fills every field: %s', async (language) => {
  for (const variant of [1, 2]) {
    const { plan: full, expected } = fullPlan(language, variant)
    const text = String(await renderPlan({ plan: full }, { to: 'md', edition: 'public' }))
    const hidden = expected.filter(
      ({ shape, key, pointer }) =>
        (shape === 'contact' && key === 'value') ||
        (shape === 'post' && key === 'name') ||
        /^\/(?:measures|annexes)\//.test(pointer),
    )
    expect(hidden.length).toBeGreaterThan(50)
    expect(
      hidden.filter(
        ({ times, texts: [marker = ''] }) => times === 1 && /^Mk\d+x$/.test(marker) && text.includes(marker),
      ),
    ).toEqual([])
  }
})
