/** A rule that Redocly's comparison lacks, for `redocly-diff.yaml`. */
export default () => ({
  id: 'roomkeeper',
  diff: { oas3: { 'answers-lose-words': answersLoseWords } },
})

/** Redocly's own rule checks the enums of requests. Clients have a constant for each value in a response, too. */
const answersLoseWords = () => ({
  /**
   * @param {{ kind: string, property: string, base: { value?: string[] }, revision: { value?: string[] } }} change
   * @param {{ report(problem: { message: string }): void, getDirections(): string[] }} context
   */
  Schema({ kind, property, base, revision }, { report, getDirections }) {
    if (kind !== 'modified' || property !== 'enum' || getDirections().includes('request')) return
    const left = revision.value
    const lost = left && base.value?.filter((word) => !left.includes(word))
    if (lost?.length) report({ message: `The enum lost ${lost.join(', ')}.` })
  },
})
