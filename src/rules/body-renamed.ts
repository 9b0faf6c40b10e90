import { remembering } from '../base/remember.ts'
import { contentsOf } from '../model/contents/contents.ts'
import { allWords } from '../model/contents/wording.ts'
import { referenceText } from '../model/directory.ts'
import type { Reference } from '../model/plan.generated.ts'
import type { ShapeName } from '../model/shapes.generated.ts'
import { countryOf, inForce } from '../model/tables/applies.ts'
import type { RenamedBody, Tables } from '../model/tables/types.ts'
import type { Leaf } from '../model/walk.ts'
import { documentRule, type Target } from './rule.ts'

export default documentRule({
  id: 'body-renamed',
  title: { zh: '机构用现名', en: 'Bodies bear their names of today' },
  severity: 'warning',
  sources: ['CUR-11', 'DF-02'],
  why: {
    zh: '已经撤并的机构接不了电话、派不出人，也说明预案是照旧稿抄的。法规名称和修订历史里的旧名不算。',
    en: 'A body that was merged takes no calls and sends nobody, and shows that an old text was copied. Titles of laws and the history of the plan are left alone.',
  },
  messages: { old: { zh: '“{old}”是旧名称，现为“{now}”', en: '"{old}" is an old name; today it is "{now}"' } },
  hint: {
    zh: '改为“{now}”，并核对职责是否也划走了',
    en: 'Write "{now}", and check whether the duty has moved as well',
  },
  check(document, report, { date, tables }) {
    if (countryOf(document) !== 'CN' || !holdsAny(allWords(document), tables)) return
    const found = new Map<RenamedBody, { name: string; places: Target[] }>()
    const { names, texts } = contentsOf(document)
    for (const leaf of names.concat(texts)) {
      if (!isSpoken(leaf)) continue
      const old = oldNameIn(referenceText(leaf.value as Reference), tables)
      if (!old || !inForce(old.row, date)) continue
      const place = leaf.holder ? { node: leaf.holder, key: leaf.at ?? 0 } : { node: leaf.owner, key: leaf.way.key }
      const known = found.get(old.row)
      if (known) known.places.push(place)
      else found.set(old.row, { name: old.name, places: [place] })
    }
    for (const [{ now, sources }, { name: old, places }] of found) {
      const [first, ...affected] = places
      if (first) report('old', { ...first, affected, sources }, { old, now })
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 县生态环境局, aliases: [县生态环保局], duties: 按《国家安全监管总局令第88号》报告 }\n  - { name: 县应急管理局, duties: 承担原县安监局划入的职责 }',
      'meta: { revisions: [{ date: 2018-11-02, reason: 机构改革, approvedBy: 县安监局 }] }\nactors:\n  - { name: 县民政局, duties: 救助困难群众 }\n  - { name: 省矿山安监局, duties: 监察煤矿 }',
    ],
    bad: [
      'actors:\n  - name: 县安监局   # ✗\n    duties: 值班\n  - { name: 县水利局, duties: 向县安监局报告 }',
      'actors:\n  - name: 县水利局\n    duties: 巡堤\nmeasures:\n  - lead: 县水利局\n    do: 通知市环保局监测水质   # ✗',
    ],
  },
})

/** What is history, or the title of a document of its time. */
const PAST: ReadonlySet<ShapeName> = new Set(['revision', 'planTitle', 'basisItem', 'planSystem', 'meta', 'agreement'])
/** Texts that say who does what today. */
const SPOKEN: Readonly<Partial<Record<ShapeName, ReadonlySet<string>>>> = {
  actor: new Set(['name', 'aliases']),
  member: new Set(['name', 'aliases']),
  post: new Set(['title', 'holder', 'duties']),
  duties: new Set(['general', 'normal', 'warning', 'emergency', 'recovery']),
  measure: new Set(['do']),
  step: new Set(['do']),
}

function isSpoken({ way }: Leaf): boolean {
  if (way.field.kind === 'reference' || way.field.def === 'member')
    return !PAST.has(way.shape) || (way.shape === 'meta' && way.key === 'issuer')
  return SPOKEN[way.shape]?.has(way.key) === true
}

/** Before an old name stands the name of a place, a mark, or a word that governs it; within a longer name it is none. */
const BEFORE = /(?:^|[国家省市县区旗州盟镇乡级地报向由请与和及或、，。；：（“\s])$/
/** 原县安监局: said of the past on purpose. */
const FORMER = /[原前].{0,6}$/

interface OldNames {
  pattern: RegExp
  rows: ReadonlyMap<string, RenamedBody>
}

const oldNames = remembering((tables: Tables): OldNames => {
  const rows = new Map(
    tables.renamedBodies.flatMap((row) => (row.task ? [] : row.old.map((name) => [name, row] as const))),
  )
  const longestFirst = [...rows.keys()].sort((a, b) => b.length - a.length)
  return { pattern: new RegExp(longestFirst.join('|'), 'g'), rows }
})

/** Most plans hold no old name; that is found out at one go. */
function holdsAny(words: string, tables: Tables): boolean {
  for (const name of oldNames(tables).rows.keys()) if (words.includes(name)) return true
  return false
}

function oldNameIn(text: string, tables: Tables): { row: RenamedBody; name: string } | undefined {
  const { pattern, rows } = oldNames(tables)
  for (const { 0: name, index } of text.matchAll(pattern)) {
    const row = rows.get(name)
    const before = text.slice(0, index)
    const isQuoted = before.lastIndexOf('《') > before.lastIndexOf('》')
    const isOther = row?.unless?.some((longer) => text.includes(longer))
    if (row && !isQuoted && !isOther && BEFORE.test(before) && !FORMER.test(before)) return { row, name }
  }
  return undefined
}
