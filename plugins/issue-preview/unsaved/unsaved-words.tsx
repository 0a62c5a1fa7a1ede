import {useEditor} from '@portabletext/editor'
import {useContext, useEffect} from 'react'
import type {PortableTextPluginsProps} from 'sanity'
import {followEditor} from './follow-editor.ts'
import {TextPlaceContext} from './text-place.ts'
import {typedWords} from './typed-words.ts'
import {unsavedTexts} from '../../lib/unsaved-texts.ts'

/** An editor's plugins, and one by which previews hear of what is typed as it is typed. */
export const WithUnsavedWords = (props: PortableTextPluginsProps) => (
  <>
    {props.renderDefault(props)}
    <UnsavedWords />
  </>
)

const UnsavedWords = () => {
  const editor = useEditor()
  const place = useContext(TextPlaceContext)
  useEffect(() => {
    if (place === undefined) return
    const {documentId, path, name} = place
    return followEditor(editor, (said) => {
      if (said === 'saved') {
        unsavedTexts.remove(documentId, name)
        return
      }
      const {blocks, words} = said
      let isShown = false
      const onShown = () => {
        isShown = true
      }
      if (words !== undefined) typedWords.next({documentId, ...words, onShown})
      unsavedTexts.put(documentId, name, {path, blocks, isShown})
    })
  }, [editor, place])
  return null
}
