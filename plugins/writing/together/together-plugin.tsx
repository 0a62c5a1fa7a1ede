import {useEditor, type Editor} from '@portabletext/editor'
import {useContext, useEffect, useState} from 'react'
import {
  getIdPair,
  getPublishedId,
  getVersionFromId,
  isVersionId,
  pathToString,
  remoteSnapshots,
  useClient,
  useDocumentPresence,
  useDocumentStore,
  useFormValue,
} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import {unsavedTexts} from '../../lib/unsaved-texts.ts'
import {BetweenContext, type Between} from './between.tsx'
import {textsIn} from './texts-in.ts'
import {Together} from './together.ts'

/** Lets several people write in one paragraph at once without losing a letter. */
export const TogetherPlugin = () => {
  const editor = useEditor()
  const between = useContext(BetweenContext)
  const [id, type] = [useFormValue(ID), useFormValue(TYPE)]
  return between !== undefined && typeof id === 'string' && typeof type === 'string' ? (
    <InDocument key={getPublishedId(id)} editor={editor} between={between} id={id} type={type} />
  ) : null
}

const [ID, TYPE] = [['_id'], ['_type']]

interface Place {
  readonly editor: Editor
  readonly between: Between
  readonly id: string
  readonly type: string
}

const InDocument = ({editor, between, id, type}: Place) => {
  const client = useClient({apiVersion: API_VERSION})
  const {pair} = useDocumentStore()
  const published = getPublishedId(id)
  const version = isVersionId(id) ? getVersionFromId(id) : undefined
  const isAccompanied = useDocumentPresence(published).length > 0
  const [together, setTogether] = useState<Together>()

  useEffect(() => {
    const {send} = editor
    const name = pathToString(between.path)
    const between_ = new Together({
      tell: send,
      look: () => editor.getSnapshot().context,
      handOver: between.form,
      holds: (isHeld) => {
        if (isHeld) unsavedTexts.hold(published, name)
        else unsavedTexts.release(published, name)
      },
    })
    // There is no place between form and editor, so the editor's own way in is taken for as long.
    editor.send = (event) => {
      if (event.type === 'patches') between_.hearPatches(event)
      else if (event.type === 'update value') between_.hearValue(event)
      else send(event)
    }
    between.handOver = (patches) => between_.handOver(patches)
    const ids = getIdPair(published, version === undefined ? {} : {version})
    const subscriptions = [
      editor.on('patch', ({patch}) => between_.typed(patch)),
      textsIn(remoteSnapshots(client, ids, type), between.path).subscribe(({text, isNext}) =>
        between_.lakeHas(text, isNext),
      ),
      pair.consistencyStatus(published, type, version).subscribe((is) => between_.settled(is)),
    ]
    setTogether(between_)
    return () => {
      editor.send = send
      between.handOver = undefined
      between_.stop()
      for (const subscription of subscriptions) subscription.unsubscribe()
    }
  }, [editor, between, client, pair, published, version, type])

  useEffect(() => together?.accompanied(isAccompanied), [together, isAccompanied])
  return null
}
