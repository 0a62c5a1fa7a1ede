/** A Mendoza patch that puts a whole value in the place of another: an output of the value itself. */
export const encodePatch = (value: unknown): readonly unknown[] => [0, value]
