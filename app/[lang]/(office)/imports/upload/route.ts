import { uploadFile } from '@/lib/features/imports/actions/upload'

/** A file of any size, as it comes. Server actions read a form whole before they begin: this door does not. */
export const POST = (request: Request): Promise<Response> => uploadFile(request)
