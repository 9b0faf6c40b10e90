import fs from 'node:fs'
import path from 'node:path'
import { load, JSON_SCHEMA } from 'js-yaml'
import { normalise } from '../src/model/normalise.ts'
import { renderPlan } from '../src/render/render.ts'
const [,, file, out, edition='internal', ...fmts] = process.argv
const read=(f:string,k:any):any=>normalise(load(fs.readFileSync(f,'utf8'), {schema: JSON_SCHEMA}), k)
const plan: any = read(file!, 'plan')
const reg = path.join(path.dirname(file!), 'registry.yaml')
const registries = fs.existsSync(reg) ? [read(reg,'registry')] : []
for (const to of (fmts.length? fmts : ['md']) as any) fs.writeFileSync(`${out}.${to}`, await renderPlan({plan, registries}, {to, edition: edition as any}))
