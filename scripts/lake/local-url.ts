/** Where a lake answers on its own machine, whatever address it is bound to. */
export const localUrl = (port: number): string => `http://localhost:${port}`
