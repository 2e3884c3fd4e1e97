import { publicDb } from "@/server/db/public-client";
import { type DownloadAddress, findDownload } from "@/server/modules/publication/download";

export async function GET(_: Request, { params }: { params: Promise<DownloadAddress> }): Promise<Response> {
  const download = await findDownload(await params, { db: publicDb() });
  if (!download) return new Response(null, { status: 404 });
  const { bytes, mediaType, fileName } = download;
  return new Response(Buffer.from(bytes), {
    headers: { "Content-Type": mediaType, "Content-Disposition": `attachment; filename="${fileName}"` },
  });
}
