/** Fields, one part per run: word processors other than Word lose fields that stand in a single run. */
import { type IRunOptions, Run, XmlAttributeComponent, XmlComponent } from 'docx'

class FieldMark extends XmlComponent {
  constructor(kind: 'begin' | 'separate' | 'end') {
    super('w:fldChar')
    this.root.push(new FieldKind({ kind }))
  }
}

class FieldKind extends XmlAttributeComponent<{ kind: string }> {
  protected override readonly xmlKeys = { kind: 'w:fldCharType' }
}

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText')
    this.root.push(new KeepSpace({ space: 'preserve' }), code)
  }
}

class KeepSpace extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' }
}

const part = (child: XmlComponent, options: IRunOptions) => new Run({ ...options, children: [child] })

/** The runs up to the field's result. */
export function fieldStart(code: string, options: IRunOptions = {}): Run[] {
  return [
    part(new FieldMark('begin'), options),
    part(new FieldCode(` ${code} `), options),
    part(new FieldMark('separate'), options),
  ]
}

export function fieldEnd(options: IRunOptions = {}): Run {
  return part(new FieldMark('end'), options)
}

/** A field that shows `result` until Word updates it. */
export function field(code: string, result: string, options: IRunOptions = {}): Run[] {
  return [...fieldStart(code, options), new Run({ ...options, text: result }), fieldEnd(options)]
}

/** A field that marks a place and shows nothing. */
export function hiddenField(code: string): Run[] {
  const options = { vanish: true }
  return [
    part(new FieldMark('begin'), options),
    part(new FieldCode(` ${code} `), options),
    part(new FieldMark('end'), options),
  ]
}
