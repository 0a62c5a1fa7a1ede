/** Name of the `meta` element with which a page says where its lake is. */
export const LAKE_META = 'lake-url'
