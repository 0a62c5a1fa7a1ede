/** A file's address in the Studio's build. */
declare module '*?url' {
  const address: string
  export default address
}
