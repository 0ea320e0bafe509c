/** What of an uploaded file is used. */
export interface UploadedFile {
  readonly name: string
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}
