import type {LayoutProps} from 'sanity'
import {createGlobalStyle} from 'styled-components'

/**
 * The Studio with the icon of its "Saving" standing still. It would turn all the while that somebody writes, and as a part of a
 * drawing it is painted anew for each frame: half of what the browser does meanwhile.
 */
export const StillStatus = (props: LayoutProps) => (
  <>
    <Still />
    {props.renderDefault(props)}
  </>
)

const Still = createGlobalStyle`
  [data-sanity-icon='animated-status-icon'] [data-rotate] {
    animation: none;
  }
`
