/** Edits drafts over HTTP and prints how many transactions a second were answered: `URL CALLERS SECONDS`. */
const [url = '', callers = '', seconds = ''] = process.argv.slice(2)
const address = `${url}/v1/data/mutate/bench`

const body = Array.from({length: 30}, (_, at) => ({
  _type: 'block',
  _key: `k${at}`,
  children: [{_type: 'span', _key: 's', text: `Paragraph ${at} on ports, subsidies and steel. `.repeat(8)}],
}))

const mutate = async (mutation: unknown): Promise<void> => {
  const response = await fetch(address, {method: 'POST', body: JSON.stringify({mutations: [mutation]})})
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

let transactions = 0
const end = performance.now() + Number(seconds) * 1000
const edit = async (caller: number): Promise<void> => {
  const id = `drafts.http-${caller}`
  await mutate({createOrReplace: {_id: id, _type: 'essay', body}})
  for (let turn = 0; performance.now() < end; turn += 1) {
    const path = `body[_key=="k${turn % 30}"].children[0].text`
    await mutate({patch: {id, set: {[path]: `Turn ${turn} of the screw. `.repeat(15)}}})
    transactions += 1
  }
}

await Promise.all(Array.from({length: Number(callers)}, (_, caller) => edit(caller)))
process.stdout.write(String(transactions / Number(seconds)))
