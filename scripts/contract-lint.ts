/** Checks the contract, its examples included, by the rules in `redocly.yaml`: as published, and as the service holds it. */
import { lint } from './support/redocly.ts'

const verdicts = [await lint('openapi.yaml'), await lint('generated/contract.json')]
console.log(verdicts.map(({ output }) => output).join('\n'))
process.exit(verdicts.every(({ ok }) => ok) ? 0 : 1)
