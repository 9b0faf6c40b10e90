import type { Body, Directory } from '../model/directory.ts'
import { planRule, type Reporter, type Target } from './rule.ts'

export default planRule({
  id: 'site-command',
  title: {
    zh: '现场指挥部有人指挥、能移交',
    en: 'Somebody commands at the scene, and command can be handed over',
  },
  severity: 'warning',
  sources: ['ERL-72', 'SER-20', 'INT-HANDOVER', 'S-O06'],
  why: {
    zh: '现场同时来了几支队伍，谁说了算、上级到了怎么交接，没有写就会两头指挥。',
    en: 'Several teams meet at the scene. Where nothing says who commands and how command passes on, two give orders.',
  },
  messages: {
    commander: { zh: '现场指挥部没有写由谁指挥', en: 'Nobody is named to command at the scene' },
    handover: { zh: '没有写现场指挥权怎样移交', en: 'The plan does not say how command at the scene is handed over' },
    setter: { zh: '没有写由谁设立现场指挥部', en: 'Nobody is named to set up command at the scene' },
    unset: {
      zh: '没有写“{body}”何时设立、由谁设立',
      en: 'Neither when nor by whom "{body}" is set up is said',
    },
  },
  hint: {
    zh: '在 response.siteCommand 写 when、by、commander、handover',
    en: 'Give when, by, commander and handover in response.siteCommand',
  },
  check(plan, report, { directory }) {
    const bodies = siteBodies(directory)
    const command = plan.response?.siteCommand
    if (!command) return judgeBodies(bodies, plan.type === 'onSite', report)
    const isHeaded = bodies.some(isLed)
    if (!command.commander?.length && !isHeaded) report('commander', { node: command })
    if (command.handover === undefined) report('handover', { node: command, severity: 'info' })
    const isSetUp = bodies.some(({ actor }) => actor.setUpBy?.length)
    if (!command.by?.length && command.text === undefined && !isSetUp)
      report('setter', { node: command, severity: 'info' })
  },
  examples: {
    good: [
      'response:\n  siteCommand: { by: { text: 县防指 }, commander: { text: 副县长 }, handover: 上级到场后当面交接并记录时间 }',
      'actors: [{ name: 现场指挥部, kind: siteCommand, head: 副县长, setUpBy: { text: 县防指 }, duties: 现场指挥 }]\nresponse:\n  siteCommand: { when: 三人以上被困, handover: 上级到场后当面交接并记录时间 }',
      'actors: [{ name: 现场指挥部, generic: true, kind: siteCommand, duties: 现场指挥 }]',
      'type: onSite\nactors: [{ name: 当班处置小组, kind: siteCommand, head: 班长, duties: 先期处置 }]',
    ],
    bad: [
      'response:\n  siteCommand:   # ✗\n    by: { text: 县防指 }\n    handover: 上级到场后当面交接',
      'response:\n  siteCommand:   # ✗\n    by: { text: 县防指 }\n    commander: { text: 副县长 }',
      'response:\n  siteCommand:   # ✗\n    commander: { text: 副县长 }\n    handover: 上级到场后当面交接',
      'actors:\n  - { name: 现场指挥部, kind: siteCommand, head: 副县长, duties: 现场指挥 }   # ✗',
    ],
  },
})

/** Bodies at the scene that this plan declares; one that stands for whichever fits has its own plan. */
function siteBodies({ bodies }: Directory): Body[] {
  return bodies.filter(({ actor, home }) => home === 'plan' && actor.kind === 'siteCommand' && !actor.generic)
}

function isLed({ actor }: Body): boolean {
  return actor.head !== undefined || (actor.leadUnit?.length ?? 0) > 0
}

/** A plan without `siteCommand` may say all of it on the body itself, except how command is handed over. */
function judgeBodies(
  bodies: readonly Body[],
  isStanding: boolean,
  report: Reporter<'commander' | 'handover' | 'unset'>,
): void {
  for (const body of bodies) {
    const { name, setUpBy, when, activeAt, permanent, text } = body.actor
    const place: Target = { node: body.actor, key: 'name' }
    const isSet = setUpBy?.length || when || activeAt?.length || permanent || text !== undefined
    if (!isLed(body)) report('commander', place)
    // An on-site plan is about those who are there; they wait for nobody to set them up.
    if (isStanding) continue
    if (!isSet) report('unset', { ...place, severity: 'info' }, { body: name })
    else if (body === bodies[0]) report('handover', { ...place, severity: 'info' })
  }
}
