import type {Page} from 'playwright-core'

/** The number beside a room of the desk; 0 where there is none. Read in one look, since a badge may go between two. */
export const deskCount = async (page: Page, room: string): Promise<number> => {
  const [badge] = await page.getByTestId(`desk-${room}`).getByTestId('count').allTextContents()
  return Number(badge ?? 0)
}
