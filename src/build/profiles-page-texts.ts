/** The fixed texts of the pages of profiles. */
import type { Locale } from '../base/locale.ts'

/** Texts in force that nobody who wrote the profiles had at hand. */
export const NOT_ENCODED = ['G46793', 'G46791', 'G46792']

const zh = {
  head: `# 适用要求

由 \`npm run docs\` 根据 \`*.yaml\` 生成，请勿手工修改。[English](README.md)

预案应有哪些内容，按种类、层级、灾种和地区列在下面。预案没有写 \`profiles\`、配置也没有写的，按“默认适用”判断；缺少的内容由规则 \`missing-section\` 报告，
几部文件要求同一内容的只报一次。确不适用的，在 \`notApplicable\` 中用标识写明理由。条款待核的，缺少时最多为警告。
`,
  byDefault: '默认适用：',
  extends: '沿用：',
  no: '否，点名才用',
  columns: ['标识', '内容', '适用', '缺少时', '依据'],
  good: '写了的样子',
  goodLines: '例如 {file} 里的这几行；整份预案没有问题：',
  bad: '没写的样子',
  goodPlan: '例如 {file}，要求的内容都有，没有问题。',
  badText: '同一份预案，去掉这几行。',
  output: '工具的输出：',
  region: '地区 ',
  words: '名称含',
  without: '名称不含',
  all: '全部',
  comma: '、',
  semicolon: '；',
  own: `## 单位自定

单位可以把自己的要求写成 YAML 文件，放在配置旁边，在 \`.planrc.yaml\` 中写 \`profiles: [./office.yaml]\`；字段见
[词汇表](../README.md#profile)。它取代默认适用的各项，要一并适用的写在 \`extends\` 里。

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
`,
  tail: `## 尚未编入

以下标准自 2026-07-01 起施行，编写时没有拿到正文，还没有编入；政府、乡镇（街道）和村（社区）的预案请对照原文。
`,
}

const en: typeof zh = {
  head: `# Profiles

Written by \`npm run docs\` from \`*.yaml\`; do not edit. [中文](README.zh-CN.md)

What a plan must contain, by kind, level, kind of event and region. A plan that names no \`profiles\`, under a configuration that
names none, is held against those that hold by default. The rule \`missing-section\` tells what is missing, once for all texts that
ask for it; what does not apply is declared in \`notApplicable\` by its id, with the reason. Where a clause is to be confirmed, a missing
part is a warning at most.
`,
  byDefault: 'By default for: ',
  extends: 'Extends: ',
  no: 'none; only where it is named',
  columns: ['id', 'part', 'applies to', 'missing', 'basis'],
  good: 'Where it stands',
  goodLines: 'For example these lines of {file}, which has no findings:',
  bad: 'Where it is missing',
  goodPlan: 'For example {file}, which holds all of it and has no findings.',
  badText: 'The same plan without these lines.',
  output: 'What the tool prints:',
  region: 'region ',
  words: 'named ',
  without: 'not named ',
  all: 'all',
  comma: ', ',
  semicolon: '; ',
  own: `## An office's own

An office writes its own requirements into a YAML file beside the configuration and names it in \`.planrc.yaml\`
(\`profiles: [./office.yaml]\`); its keys stand in the [glossary](../README.md#profile). It stands in place of what holds by
default; \`extends\` names what holds too.

\`\`\`yaml
id: our-bureau
title: What our bureau asks
extends: [fema-cpg101]
requirements:
  - id: satellite-call
    title: satellite telephones
    source: { document: County communications order, clause: section 7, binding: local }
    applies: { types: [special, departmental] }
    satisfiedBy:
      - measures[function=communications].do
\`\`\`
`,
  tail: `## Not yet encoded

These standards are in force since 2026-07-01. Their text was not at hand, so that nothing here follows from them; hold plans of
governments, townships and villages against the originals.
`,
}

export const TEXTS: Readonly<Record<Locale, typeof zh>> = { zh, en }
