/** Cover, approval, distribution, revisions, and the page that says exactly what was printed. */
import type { Post, Revision } from '../../../model/plan.generated.ts'
import { sayPost } from '../../phrase/objects.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import { editionLabel } from '../../text.ts'
import type { Block, Cover, DocumentInfo } from '../../tree.ts'
import { lines, paragraph, rich } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { read } from '../reading.ts'
import { objectTable, textTable } from '../table.ts'

/** The first page: who issues which plan, in which version. */
export function cover({ plan, words }: ViewContext, info: DocumentInfo): Omit<Cover, 'type'> {
  const { secrecy, status, documentNumber, version, issuer, issued, jurisdiction } = plan.meta ?? {}
  const line = (key: 'version' | 'issued', value: string | undefined) =>
    value === undefined ? [] : [{ label: words.label('meta', key), value }]
  return {
    title: coverTitle({ plan, words }),
    marks: [
      secrecy,
      editionLabel(info),
      status === undefined || status === 'inForce'
        ? undefined
        : words.phrase.capital(words.choice('meta', 'status', status)),
    ].filter((mark) => mark !== undefined),
    lines: [
      ...line('version', version),
      ...(documentNumber === undefined ? [] : [{ label: numberLabel({ plan, words }), value: documentNumber }]),
      ...(issuer?.length ? issuer : jurisdiction ? [jurisdiction.name] : []).map((body) => ({
        label: '',
        value: words.reference(body),
      })),
      ...(issued === undefined ? [] : [{ label: '', value: words.phrase.date(issued) }]),
    ],
  }
}

type Said = Pick<ViewContext, 'plan' | 'words'>

function isOfWorks({ type }: Said['plan']): boolean {
  return ['comprehensive', 'unitSpecial', 'onSite'].includes(type)
}

/** The cover of a works' plan has the unit's name and the plan's name (GB/T 29639-2020, annex C): a line for each. */
function coverTitle({ plan, words }: Said): string {
  const unit = words.references(plan.meta?.issuer ?? [])
  const isApart = isOfWorks(plan) && unit !== '' && plan.title.startsWith(unit) && plan.title !== unit
  return isApart ? `${unit}\n${plan.title.slice(unit.length).trim()}` : plan.title
}

/** A works numbers its plans itself; the number of an issuing document is a government's. */
function numberLabel({ plan, words }: Said): string {
  return isOfWorks(plan) ? words.say({ zh: '预案编号', en: 'Plan number' }) : words.label('meta', 'documentNumber')
}

/** Who approved the plan, in which words, and who signs it. */
export function approval({ plan, words }: ViewContext): Block[] {
  const { approval: given } = plan.meta ?? {}
  if (!given) return []
  const reading = read(words, given, 'approval')
  const signed = reading.take('signatures') ?? []
  const text = reading.take('text')
  return [
    ...rich(text === undefined ? undefined : words.text(text)),
    ...lines(reading.rest()),
    ...signatureTable(words, words.label('revision', 'approvedBy'), postRows(words, signed)),
  ]
}

/** The approval page of a works' plan: the words, and a line on which its head signs. */
export function approvalPage({ plan, words }: ViewContext): Block[] {
  const { approval: given } = plan.meta ?? {}
  if (!given) return []
  const reading = read(words, given, 'approval')
  reading.skip('signatures')
  const text = reading.take('text')
  const rest = given.post === undefined ? [] : [[given.post, '', reading.say('date')]]
  if (given.post !== undefined) reading.skip('post')
  return [
    ...rich(text === undefined ? undefined : words.text(text)),
    ...lines(reading.rest()),
    ...signatureTable(words, words.label('approval', 'post'), rest),
  ]
}

/** The departments that carry the plan out sign that they know it (GB/T 29639-2020, annex C). */
export function signatures({ plan, words }: ViewContext): Block[] {
  const head = words.say({ zh: '执行部门和岗位', en: 'Department and post' })
  return signatureTable(words, head, postRows(words, plan.meta?.approval?.signatures ?? []))
}

function postRows(words: Words, signed: readonly Post[]): string[][] {
  return signed.map((post) => {
    const reading = read(words, post, 'post')
    reading.skip('title', 'holder', 'name')
    return [[sayPost(words, post), ...reading.rest()].join('\n'), '', '']
  })
}

function signatureTable(words: Words, first: string, rows: string[][]): Block[] {
  if (rows.length === 0) return []
  const head = [first, words.say({ zh: '签字', en: 'Signature' }), words.say({ zh: '日期', en: 'Date' })]
  return [{ ...textTable(head, rows), signed: true, widths: [2, 2, 1] }]
}

export function distribution({ plan, words }: ViewContext): Block[] {
  const { distribution: given } = plan.meta ?? {}
  return given ? lines(read(words, given, 'distribution').rest()) : []
}

export function filing({ plan, words }: ViewContext): Block[] {
  const { filing: given } = plan.meta ?? {}
  return given ? lines(read(words, given, 'filing').rest()) : []
}

export function revisions({ plan, words }: ViewContext): Block[] {
  return objectTable<Revision>(words, { shape: 'revision', rows: plan.meta?.revisions ?? [] })
}

/** What was printed: id, version, edition, fingerprint, and the plan's place in its life. */
export function identity(context: ViewContext, info: DocumentInfo): Block[] {
  const { words } = context
  const head = [words.say({ zh: '项目', en: 'Item' }), words.say({ zh: '内容', en: 'Content' })]
  return [textTable(head, identityPairs(context, info))]
}

/** @returns title and value of each, in order, those without a value left out */
export function identityPairs({ plan, words }: ViewContext, info: DocumentInfo): [string, string][] {
  const { jurisdiction } = plan.meta ?? {}
  const place = (key: 'name' | 'country' | 'level' | 'code'): [string, string][] =>
    jurisdiction?.[key] === undefined
      ? []
      : [
          [
            words.label(key === 'name' ? 'meta' : 'jurisdiction', key === 'name' ? 'jurisdiction' : key),
            sayValue(words, { shape: 'jurisdiction', node: jurisdiction, key }),
          ],
        ]
  const pairs: [string, string][] = [
    [words.label('plan', 'id'), plan.id],
    [words.label('plan', 'type'), words.choice('plan', 'type', plan.type)],
    ...[...place('name'), ...place('level'), ...place('country'), ...place('code')],
    [words.label('meta', 'version'), info.version],
    [
      words.label('meta', 'status'),
      plan.meta?.status === undefined ? '' : words.choice('meta', 'status', plan.meta.status),
    ],
    [words.label('meta', 'secrecy'), plan.meta?.secrecy ?? ''],
    [numberLabel({ plan, words }), plan.meta?.documentNumber ?? ''],
    [words.label('meta', 'issued'), plan.meta?.issued === undefined ? '' : words.phrase.date(plan.meta.issued)],
    [words.say({ zh: '文档版本', en: 'Edition' }), editionLabel(info)],
    [words.say({ zh: '数据指纹', en: 'Fingerprint' }), info.fingerprint],
  ]
  return pairs.filter(([, value]) => value !== '')
}

export function editionNote({ words, edition }: ViewContext): Block[] {
  if (edition === 'internal') return []
  return paragraph(
    words.say({
      zh: '本文本为公开版，未标明公开的联系方式、个人姓名和限制公开的内容已略去。',
      en: 'This is the public edition: contacts that are not marked public, names of persons and restricted content are left out.',
    }),
  )
}
