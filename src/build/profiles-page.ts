/** The page of the profiles, `schemas/profiles/README.md`: what is asked of which plan, because of what. */
import { type Applies, isConfirmed, type Profile, type Requirement } from '../model/requirement.ts'
import type { Field, Shape } from '../model/shape.ts'
import type { Data } from './data.ts'
import { check } from './data-entry.ts'
import { cited, row, table } from './glossary.ts'

const HEAD = `# 适用要求 · Profiles

由 \`npm run generate\` 根据 \`schemas/profiles/*.yaml\` 生成，请勿手工修改。
Written by \`npm run generate\` from \`schemas/profiles/*.yaml\`; do not edit.

预案应有哪些内容，按种类、层级、灾种和地区列在下面。预案没有写 \`profiles\`、配置也没有写的，按“默认适用”判断；缺少的内容由规则 \`missing-section\` 报告，
几部文件要求同一内容的只报一次。确不适用的，在 \`notApplicable\` 中用标识写明理由。
What a plan must contain, by kind, level, kind of event and region. A plan that names no \`profiles\`, under a configuration that
names none, is held against those that hold by default. The rule \`missing-section\` tells what is missing, once for all texts that
ask for it; what does not apply is declared in \`notApplicable\` by its id, with the reason.

\\* 条款待核实，缺少时最多为警告。The clause is to be confirmed; a missing part is a warning at most.
`

const TAIL = `## 尚未编入 · Not yet encoded

以下标准自 2026-07-01 起施行，编写时没有拿到正文，还没有编入；政府、乡镇（街道）和村（社区）的预案请对照原文。
These standards are in force since 2026-07-01. Their text was not at hand, so that nothing here follows from them; hold plans of
governments, townships and villages against the originals.
`

const NOT_ENCODED = ['G46793', 'G46791', 'G46792']

const OWN = `## 单位自定 · An office's own

单位可以把自己的要求写成 YAML 文件，放在配置旁边，在 \`.planrc.yaml\` 中写 \`profiles: [./office.yaml]\`；字段见
[词汇表](../README.md#profile)。它取代默认适用的各项，要一并适用的写在 \`extends\` 里。
An office writes its own requirements into a YAML file beside the configuration and names it in \`.planrc.yaml\`
(\`profiles: [./office.yaml]\`). It stands in place of what holds by default; \`extends\` names what holds too.

\`\`\`yaml
id: our-bureau
title: 本局要求
extends: [cn-government, cn-hazard]
requirements:
  - id: satellite-call
    title: 卫星电话呼叫规定
    source: { document: 《望川区应急通信管理规定》, clause: 第七条, binding: local }
    applies: { types: [special, departmental] }
    satisfiedBy:
      - measures[function=communications].do
\`\`\`
`

/** @param shapes every object definition by name, for the labels of types and levels */
export function profilesText({ profiles, sources }: Data, shapes: Record<string, Shape>): string {
  const { core, ...others } = profiles
  const inOrder = [...(core ? [core] : []), ...Object.values(others)]
  const sections = inOrder.map((profile) => sectionText(profile, sources, shapes))
  const missing = NOT_ENCODED.map((id) => {
    const source = sources[id]
    check(source !== undefined, id, 'is not in the register')
    return `- ${source.document.zh} · ${source.document.en}`
  })
  return [HEAD, ...sections, OWN, TAIL, ...missing, ''].join('\n')
}

function sectionText(profile: Profile, sources: Data['sources'], shapes: Record<string, Shape>): string {
  const { id, title, extends: bases = [], requirements } = profile
  const more = bases.map((base) => `[${base}](#${base})`).join('、')
  const rows = requirements.map((one) => rowText(one, sources, shapes))
  const head = ['标识 id', '内容', 'part', '适用 applies to', '缺少时 missing', '依据 source']
  return [
    `## ${id}`,
    '',
    `${title.zh} · ${title.en}`,
    '',
    `默认适用 by default: ${profile.default ? appliesText(profile.default, shapes) : '否 no'}${more ? `；沿用 extends: ${more}` : ''}`,
    '',
    table(head, rows),
  ].join('\n')
}

const SEVERITY = { error: '错误 error', warning: '警告 warning', info: '提示 info' }

function rowText(one: Requirement, sources: Data['sources'], shapes: Record<string, Shape>): string {
  const documents = new Map<string, string[]>()
  for (const id of one.sources) {
    const source = sources[id]
    check(source !== undefined, id, 'is not in the register')
    const { document, clause } = cited(source)
    documents.set(document, [...(documents.get(document) ?? []), clause])
    check(one.severity !== 'error' || one.sources[0] !== id || isConfirmed(source), one.id, 'an error not confirmed')
  }
  const lines = [...documents].map(([document, clauses]) => `${document}${[...new Set(clauses)].join('')}`)
  const { zh, en } = one.title
  return row([`\`${one.id}\``, zh, en, appliesText(one.applies, shapes), SEVERITY[one.severity], lines.join('<br>')])
}

function appliesText(applies: Applies | undefined, shapes: Record<string, Shape>): string {
  const { types, levels, country, region, words, without } = applies ?? {}
  const named = (values: readonly string[], field: Field | undefined): string =>
    values.map((value) => field?.labels?.[value]?.zh ?? value).join('、')
  const said = [
    types ? named(types, shapes.plan?.fields.type) : '',
    levels ? named(levels, shapes.jurisdiction?.fields.level) : '',
    country && country !== 'CN' ? country : '',
    region ? `地区 region ${region}` : '',
    words ? `含 “${words.any.join('”“')}”` : '',
    without ? `不含 “${without.any.join('”“')}”` : '',
  ].filter(Boolean)
  return said.length > 0 ? said.join('；') : '全部 all'
}
