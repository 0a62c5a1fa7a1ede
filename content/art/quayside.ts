/** How far down the picture the water begins, in pixels. */
export const waterline = 640

/** What stands against the evening sky. */
export const dark = '#14161d'
