/** What Vite lets a module import besides modules. */
declare module '*.css'
declare module '*.woff2' {
  const address: string
  export default address
}
