import 'server-only'

interface Download {
  readonly name: string
  readonly body: BodyInit
}

/** A table as a file to keep, under its own name in any script; never kept on the way. */
export const csvDownload = ({ name, body }: Download): Response =>
  new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  })
