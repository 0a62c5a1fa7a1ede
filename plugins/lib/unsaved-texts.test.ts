import {expect, it} from 'vitest'
import {unsavedTexts, type UnsavedTexts} from './unsaved-texts.ts'

it('tells of each document’s own texts alone, and of none once they are saved', () => {
  const seen: UnsavedTexts[] = []
  const subscription = unsavedTexts.of('essay').subscribe((texts) => seen.push(texts))
  const body = {path: ['body'], blocks: ['new'], isShown: false}
  unsavedTexts.put('essay', 'body', body)
  unsavedTexts.put('other', 'body', {path: ['body'], blocks: [], isShown: false})
  unsavedTexts.remove('essay', 'introduction')
  unsavedTexts.remove('essay', 'body')
  unsavedTexts.remove('other', 'body')
  subscription.unsubscribe()
  expect(seen).toEqual([new Map(), new Map([['body', body]]), new Map()])
})
