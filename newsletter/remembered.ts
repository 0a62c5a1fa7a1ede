/** Enough for all issues of an archive; few enough to hold for as long as a server runs. */
const most = 1000

/**
 * A pure function of a text that answers each text once, for as many different ones as can be held.
 *
 * @example const dayNames = remembered((date) => slowFormat.format(new Date(date)))
 */
export const remembered = <Answer, Text extends string = string>(
  ask: (text: Text) => Answer,
): ((text: Text) => Answer) => {
  const answers = new Map<Text, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = ask(text)
    if (answers.size < most) answers.set(text, answer)
    return answer
  }
}
