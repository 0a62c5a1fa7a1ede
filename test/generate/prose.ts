import type {Random} from './random.ts'

const subjects =
  'the ministry|a regional bank|the port authority|one supplier|the grid operator|a foundry in the south|the export office|its largest customer|the standards body|an older plant|the union|the survey|a second line|the tender|the shipyard|every importer'.split(
    '|',
  )
const verbs =
  'raised|postponed|published|halved|reopened|audited|financed|promised|described|withdrew|tested|inherited|priced|measured|revised|outlived'.split(
    '|',
  )
const objects =
  'its quota for cathode foil|the subsidy for cold rolling|a plan for the dry dock|the tariff on bearings|two kilns|the register of licences|a loan for new looms|the price of coke|its stock of spare turbines|the list of approved vendors|a contract for switchgear|the rules for scrap'.split(
    '|',
  )
const tails =
  'before the winter auction|without a word to parliament|at the request of three provinces|as prices fell|for the second year running|against the advice of its engineers|once the bridge had opened|in a footnote to the budget|while demand held|to nobody’s surprise|under a law of 1987|with money from the pension fund'.split(
    '|',
  )

/** One sentence of about twelve words. */
export const sentence = (random: Random): string => {
  const words = `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(tails)}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** So many sentences in a row. */
export const sentences = (random: Random, count: number): string =>
  Array.from({length: count}, () => sentence(random)).join(' ')

/** A few words for a heading or title. */
export const heading = (random: Random): string => {
  const words = `${random.pick(objects)} ${random.pick(tails)}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
