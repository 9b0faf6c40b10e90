import { oneSidedAgreements } from '../model/repository/plans/aid.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'aid-answered',
  title: { zh: '互助协议的对方，预案里也写着', en: 'The other side of an agreement on help knows of it' },
  severity: 'info',
  sources: ['S-O12', 'DF-08'],
  why: {
    zh: '一边把邻厂的消防队算作自己的力量，另一边的预案里没有这件事，到时没有人出车。',
    en: 'One plan counts on the neighbour’s fire crew, the neighbour’s plan does not know of it, and nobody sets out.',
  },
  messages: {
    unanswered: {
      zh: '与“{body}”签有协议，对方的《{other}》没有写这件事',
      en: 'There is an agreement with "{body}", whose plan "{other}" says nothing of it',
    },
  },
  hint: {
    zh: '请对方把协议写进预案：谁接电话、来什么人和装备、多久到',
    en: 'Ask the other side to write it into its plan: who takes the call, who comes with what, and how soon',
  },
  check(all, report) {
    for (const { filed, agreement, others } of oneSidedAgreements(all)) {
      const affected = others.map(({ home }) => ({ home, path: ['title'] }))
      const words = { body: agreement.body, other: others[0]?.title ?? '' }
      report('unanswered', { home: filed.home, path: agreement.path, affected }, words)
    }
  },
  examples: {
    good: [
      works('云泽厂', 'actors: [石桥厂]\n'),
      // Nobody knows what stands in a plan that is not in the repository.
      works('青山厂', ''),
    ],
    bad: [works('云泽厂', '')],
  },
})

/** A works that counts on its neighbour, and the plan of 云泽厂. */
function works(partner: string, says: string): string {
  const isOneSided = partner === '云泽厂' && says === ''
  return `title: 石桥厂火灾预案
meta: { issuer: 石桥厂 }
actors:
  - name: ${partner}
    kind: partner
    agreement: { title: 消防互助协议 }${isOneSided ? '   # ✗' : ''}
---
id: neighbour
title: 云泽厂火灾预案
meta: { issuer: 云泽厂 }
${says}`
}
