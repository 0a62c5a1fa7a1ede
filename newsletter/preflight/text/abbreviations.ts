/**
 * Whether a text ends in an abbreviation that carries its full stop, so that a comma may follow: one of the list, single letters
 * ("U.S.", "e.g.", "J."), or a word of capitals and consonants ("Mr.", "Ltd.", "Blvd.").
 */
export const endsInAbbreviation = (text: string): boolean => {
  const word = /[\p{L}\p{M}.&]+\.$/u.exec(text)?.[0]
  if (word === undefined) return false
  const bare = word.slice(0, -1)
  if (/(?:^|\.)\p{L}{1,2}$/u.test(bare) && (bare.includes('.') || bare.length === 1)) return true
  return known.has(bare.toLowerCase()) || /^\p{L}[^aeiouy\P{L}]{1,3}$/iu.test(bare)
}

const known = new Set(
  (
    'abbr adm al alt approx apr apt assn assoc aug ave bros calif capt cent cf co col comm conf conn corp dec dept diss div dr ' +
    'ed eds eq eqs est esp etc ex excl feb fig figs fl fla gen gov govt hon ibid illus inc incl indef inst intl jan jr jul jun ' +
    'la lb lib lic lit lt maj mar mass max med mich min minn misc mon mt mts mun nat neg no nos nov obs oct op opp orig oz ' +
    'para pat pl pop pp pref prof prop pseud pt pub rd ref refs rep repr res resp rev sat sec sens sep sept ser sr st sta ste ' +
    'sun supp suppl temp tex thu thur thurs tr trans tue tues univ var ver viz vol vols vs wed wis yr yrs abs appl avg dist ' +
    'exp ext gmbh hrs incorp info int jt kg lim ltd mfg mgr mo mos mr mrs ms nr pct plc qty sq tel'
  ).split(' '),
)
