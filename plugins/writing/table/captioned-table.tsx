import {useEditor, type ContainerRenderProps, type EditorEvent} from '@portabletext/editor'
import {Table} from '@portabletext/plugin-table/ui'
import {usePortal} from '@sanity/ui'
import {useCallback} from 'react'
import {TrashIcon} from '@sanity/icons/Trash'
import {CaptionInput} from './caption-input.tsx'
import {TableMenu} from './table-menu.tsx'
import {useTableLabels, useTableTokens} from './table-look.ts'

/** A table in the editor, with its caption above it as it is printed. The Studio's own shows none, and has no form for it. */
export const CaptionedTable = (props: ContainerRenderProps) => {
  const {attributes, node, path, readOnly} = props
  const tokens = useTableTokens()
  const labels = useTableLabels()
  const {element} = usePortal()
  const editor = useEditor()
  const setCaption = useCallback(
    (text: string) => {
      editor.send(captionSet(path, text))
    },
    [editor, path],
  )
  const {caption} = node
  return (
    <div {...attributes}>
      <CaptionInput
        caption={typeof caption === 'string' ? caption : ''}
        isReadOnly={readOnly}
        onChange={setCaption}
        onHistory={(direction) => editor.send({type: `history.${direction}`})}
      />
      <Table
        {...props}
        attributes={NONE}
        tokens={tokens}
        labels={labels}
        icons={ICONS}
        portalElement={element}
        renderMenu={renderMenu}
      />
    </div>
  )
}

const NONE = {}
const ICONS = {trash: <TrashIcon />}
const renderMenu: NonNullable<Parameters<typeof Table>[0]['renderMenu']> = (props) => <TableMenu {...props} />

const captionSet = (at: ContainerRenderProps['path'], text: string): EditorEvent =>
  text === ''
    ? {type: 'block.unset', at, props: ['caption']}
    : {type: 'block.set', at, props: {caption: text}}
