import {CloseIcon} from '@sanity/icons/Close'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {Box, Card, Flex, Text} from '@sanity/ui'
import {useContext, useRef, type CSSProperties} from 'react'
import {useTranslation, type DocumentLayoutProps} from 'sanity'
import {PaneContext} from 'sanity/_singletons'
import {Pane, PaneContent, usePaneRouter} from 'sanity/structure'
import {IconButton} from './icon-button.tsx'
import {previewNamespace} from './locale/messages.ts'
import {PreviewOf} from './preview-pane.tsx'
import {useRoomBeside} from './use-room-beside.ts'
import {PREVIEW} from './views.ts'

/**
 * What a document's pane shows: of a preview beside its form, the preview alone. The Studio would give it a header, badges and actions
 * of its own, which say what the form's say, and draw them anew twice for every second that somebody types.
 */
export const PreviewLayout = (props: DocumentLayoutProps) => {
  const {documentId, documentType, renderDefault} = props
  const {params, hasGroupSiblings, closeCurrent} = usePaneRouter()
  if (params?.['view'] !== PREVIEW || !hasGroupSiblings) return renderDefault(props)
  return (
    <Pane
      id={`preview-${documentId}`}
      flex={2.5}
      minWidth={NARROWEST}
      currentMinWidth={USUAL}
      data-testid="preview-pane"
    >
      <Header onClose={closeCurrent} />
      <PaneContent>
        <PreviewOf documentId={documentId} typeName={documentType} />
      </PaneContent>
    </Pane>
  )
}

/** In pixels, as the Studio has them for its own panes of documents. */
const [NARROWEST, USUAL] = [320, 600]

const Header = ({onClose}: {readonly onClose: () => void}) => {
  const {t} = useTranslation(previewNamespace)
  const pane = useContext(PaneContext)
  useRoomBeside()
  const header = useRef<HTMLDivElement>(null)
  const close = () => {
    const form = paneBefore(header.current)
    onClose()
    // The button is about to go, and the keyboard with it.
    form?.focus()
  }
  if (pane?.collapsed === true) return <Folded title={t('view.preview')} onUnfold={pane.expand} />
  return (
    <Card ref={header} borderBottom>
      <Flex align="center" gap={2} paddingLeft={4} paddingRight={3} style={HEADER}>
        <Text size={1} muted>
          <EyeOpenIcon />
        </Text>
        <Box flex={1}>
          <Text as="h2" size={1} weight="medium">
            {t('view.preview')}
          </Text>
        </Box>
        <IconButton
          icon={CloseIcon}
          label={t('pane.close')}
          tip={t('pane.close')}
          onClick={close}
          testId="preview-close"
        />
      </Flex>
    </Card>
  )
}

/** Panes can be given the focus, though Tab passes them by. */
const paneBefore = (element: Element | null): HTMLElement | undefined => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-ui=Pane]')]
  return panes[panes.findIndex((pane) => pane.contains(element)) - 1]
}

/** What is left of a pane where a window is too narrow for all of them. */
const Folded = ({title, onUnfold}: {readonly title: string; readonly onUnfold: () => void}) => (
  <Card
    __unstable_focusRing
    as="button"
    paddingX={3}
    paddingY={4}
    onClick={onUnfold}
    style={FOLDED}
    data-testid="preview-folded"
  >
    <Text size={1} weight="semibold" style={DOWNWARDS}>
      {title}
    </Text>
  </Card>
)

/** As high as the header of the form beside it. */
const HEADER: CSSProperties = {height: 48}
const FOLDED: CSSProperties = {height: '100%', cursor: 'pointer', border: 0}
const DOWNWARDS: CSSProperties = {writingMode: 'vertical-rl'}
