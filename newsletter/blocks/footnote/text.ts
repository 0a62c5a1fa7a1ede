import {citation, sourceAddress} from '../../render/phrases.ts'
import type {Note} from '../../render/notes.ts'
import type {TextTarget} from '../../render/text-target.ts'
import type {Footnote} from './contract.ts'

export const footnoteMarkText = (target: TextTarget, footnote: Footnote): string => {
  const name = footnote.source === null ? '' : `${footnote.source.publisher}, `
  return ` (${name}note\u00a0${target.notes.get(footnote)?.number ?? 0})`
}

export const noteText = (target: TextTarget, {number, footnote}: Note): string => {
  const remark = footnote.text === null ? '' : ` ${footnote.text}`
  if (footnote.source === null) return `${number}.${remark}`
  const {title, rest} = citation(footnote.source, target.issue.newsletter.inLanguage)
  const address = sourceAddress(footnote.source)
  const at = footnote.locator === null ? '' : `, ${footnote.locator}`
  return `${number}.${remark} ${title}${address === null ? '' : ` <${address}>`}, ${rest}${at}.`
}
