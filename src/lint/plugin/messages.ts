import type { Message } from '../../source/messages.ts'

/** What can go wrong while a rule of a plugin runs. */
export const PLUGINS = {
  failed: {
    rule: 'plugin-failed',
    zh: '{file} 的规则“{id}”运行出错，没有检查完：{reason}',
    en: 'the rule "{id}" of {file} failed and did not check everything: {reason}',
    hint: {
      zh: '告诉写这条规则的人；改好以前，在配置的 rules 里关闭它（off）',
      en: 'tell whoever wrote the rule; until it is mended, turn it off under rules of the configuration',
    },
  },
  changes: {
    rule: 'plugin-failed',
    zh: '{file} 的规则“{id}”要改动读到的内容，没有检查完；别的规则看到的没有变（{reason}）',
    en: 'the rule "{id}" of {file} tried to change what it was given and did not check everything; other rules see no change ({reason})',
    hint: {
      zh: '告诉写这条规则的人：内容只能读；要排序、要改的先复制，例如 structuredClone(plan)',
      en: 'tell whoever wrote the rule: what it is given is to be read; what it sorts or changes it copies first, as structuredClone(plan) does',
    },
  },
} satisfies Record<string, Message>
