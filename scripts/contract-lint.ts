/** Checks `openapi.yaml`, its examples included, by the rules in `redocly.yaml`. */
import { lint } from './support/redocly.ts'

const { ok, output } = await lint('openapi.yaml')
console.log(output)
process.exit(ok ? 0 : 1)
