import { namesakesIn } from '../model/repository/namesakes.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'document-id',
  title: { zh: '一个标识只属于一个文件', en: 'An id belongs to one document' },
  severity: 'warning',
  sources: ['FORMAT'],
  why: {
    zh: '两个预案用同一个 id，写着这个 id 的演练和下级预案就可能接到另一个上面。',
    en: 'Of two plans with one id, drills and the plans below may hang on the wrong one.',
  },
  messages: {
    taken: { zh: '标识“{id}”还属于《{other}》', en: 'The id "{id}" also belongs to "{other}"' },
  },
  hint: {
    zh: '给其中一个换一个 id；旧版本写 status: withdrawn，征求意见稿写 status: draft',
    en: 'Give one of them another id; an old version has status: withdrawn, one still discussed status: draft',
  },
  check(all, report) {
    for (const { own, others } of namesakesIn(all)) {
      const affected = others.map(({ home }) => ({ home, path: ['id'] }))
      report('taken', { home: own.home, path: ['id'], affected }, { id: own.id, other: others[0]?.title ?? '' })
    }
  },
  examples: {
    good: [
      'id: wangchuan-flood\n---\nid: wangchuan-fire',
      // The text that replaces it is still discussed.
      'id: wangchuan-flood\n---\nid: wangchuan-flood\nmeta: { status: draft }',
      'id: wangchuan-flood\n---\nid: wangchuan-flood\nmeta: { status: withdrawn }',
      // A drill may be called as its plan is.
      'id: wangchuan-flood\n---\nkind: drill\nid: wangchuan-flood\ntitle: 防汛演练\nlanguage: zh\nplan: wangchuan-flood',
    ],
    bad: [
      'id: wangchuan-flood   # ✗\ntitle: 望川区防汛应急预案\n---\nid: wangchuan-flood\ntitle: 望川区防汛抗旱应急预案',
    ],
  },
})
