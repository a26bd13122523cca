/** The little of autocannon that is used here; the package brings no types. */
declare module 'autocannon' {
  interface Client {
    setRequests: (requests: readonly { readonly path: string }[]) => void
  }

  interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly headers: Readonly<Record<string, string>>
    readonly requests: readonly { readonly path: string }[]
    readonly setupClient: (client: Client) => void
  }

  interface Result {
    readonly duration: number
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
    readonly '2xx': number
  }

  interface Run extends Promise<Result> {
    on: (
      event: 'response',
      heard: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ) => void
  }

  export default function autocannon(options: Options): Run
}
