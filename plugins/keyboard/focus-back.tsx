import {useEffect} from 'react'
import type {LayoutProps} from 'sanity'
import {watchDialogs} from './watch-dialogs.ts'

/** The Studio, whose dialogs give the focus back when they close: its own and ours. */
export const FocusBack = (props: LayoutProps) => {
  useEffect(() => watchDialogs(document), [])
  return props.renderDefault(props)
}
