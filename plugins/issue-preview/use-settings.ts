import {useCallback, useState} from 'react'
import {parseSettings, type Settings} from './settings.ts'

const KEY = 'issue-preview'

/** How this person looks at issues, remembered by the browser. */
export const useSettings = (): readonly [Settings, (settings: Settings) => void] => {
  const [settings, setSettings] = useState(() => parseSettings(localStorage.getItem(KEY)))
  const change = useCallback((next: Settings) => {
    setSettings(next)
    localStorage.setItem(KEY, JSON.stringify(next))
  }, [])
  return [settings, change]
}
