import type {ReactNode} from 'react'

/** Text for those who hear the page. */
export const VisuallyHidden = ({children}: {readonly children: ReactNode}) => (
  <span
    style={{
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    }}
  >
    {children}
  </span>
)
