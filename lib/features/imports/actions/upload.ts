import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { uploadSchema } from '@/lib/features/imports/schema'
import { defineUploadAction } from '@/lib/platform/action/upload'

export const uploadFile = defineUploadAction({
  schema: uploadSchema,
  take: receiveFile,
  goTo: ({ id }) => `/imports/${id}?done=received`,
  form: '/imports/new',
})
