/** Ends the process with one line where this Node is older than package.json's `engines` allows. Imports nothing that an old one lacks. */
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const [needed, found] = [engines.node, process.versions.node].map((text) => text.match(/\d+/g).map(Number))
if (needed[0] > found[0] || (needed[0] === found[0] && needed[1] > found[1])) {
  console.error(`roomkeeper: this is Node ${process.versions.node}; install ${needed.join('.')} or later`)
  process.exit(1)
}
