/** A repository in which much is wrong, in the files and between them. */
import { phone, plan, REGISTRY } from '../repository/little.ts'

export const ROUGH: Readonly<Record<string, string | Uint8Array>> = {
  '.planrc.yaml': `lang: zh
exclude: [archive/]
overrides:
  - { files: [quiet/], rules: { number-agrees: off } }
  - { files: [strict/], rules: { number-agrees: error } }
`,
  '.planignore': 'ignored/\n',
  'ignored/a.yaml': plan({ id: 'a' }),
  'archive/a.yaml': plan({ id: 'a', rest: phone('0000-86000008') }),
  'a/first.yaml': plan({ id: 'a', rest: `planSystem: { parent: top }\n${phone('0000-86000001')}` }),
  'a/held.yaml': `# plan-ignore-file number-agrees: 待电话核实\n${plan({ id: 'held', rest: phone('0000-86000003') })}`,
  'a/idle.yaml': `# plan-ignore-file document-id: 待合并\n${plan({ id: 'idle' })}`,
  'a/broken.yaml': `${plan({ id: 'broken' })}kind: plan\n  : [\n`,
  'a/wrong-key.yaml': `${plan({ id: 'wrong-key', rest: phone('0000-86000004') })}mesures: []\n`,
  'b/second.yaml': plan({ id: 'a', rest: phone('0000-86000002') }),
  'b/word.plan.yaml': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
  'b/other.yaml': 'apiVersion: v1\nkind: Pod\n',
  'quiet/third.yaml': plan({ id: 'third', rest: phone('0000-86000007') }),
  'strict/fourth.yaml': plan({ id: 'fourth', rest: phone('0000-86000007') }),
  'strict/gb.yaml': Buffer.concat([
    Buffer.from('kind: plan\nid: gb\ntitle: '),
    // 望川区, in GB18030
    Buffer.from([0xcd, 0xfb, 0xb4, 0xa8, 0xc7, 0xf8]),
    Buffer.from('\nlanguage: zh\ntype: special\nscenario: { hazards: [] }\nactors: []\nmeasures: []\ngoals: []\n'),
  ]),
  'sub/.planrc.yaml': 'lang: zh\nfailOn: info\nmaxWarnings: 2\n',
  'sub/one.yaml': plan({ id: 'one', rest: phone('0000-86000001') }),
  'sub/two.yaml': plan({ id: 'two', rest: phone('0000-86000002') }),
  'sub/z.yaml': plan({ id: 'old', rest: phone('0000-86000005') }),
  'top.yaml': plan({ id: 'top', type: 'overall', rest: 'planSystem: { children: [望川区地震预案] }\n' }),
  'z-registry.yaml': REGISTRY,
}

/** Every file can be read, in the repository within it too, so that all is seen: also what is nowhere. */
export const WHOLE = Object.fromEntries(Object.entries(ROUGH).filter(([name]) => !/broken|wrong-key|word/.test(name)))
