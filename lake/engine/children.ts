/** The values inside an object or array, whatever they are. */
export const childrenOf = (value: object): readonly unknown[] => Object.values(value)
