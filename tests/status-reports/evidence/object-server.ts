import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type StoredObject = { readonly bytes: Buffer; readonly at: Date };
type Asked = { readonly method: string; readonly path: string; readonly headers: IncomingMessage["headers"] };

export type ObjectServer = {
  readonly url: string;
  readonly objects: Map<string, StoredObject>;
  readonly asked: Asked[];
  readonly refuseWith: (status: number) => void;
  readonly close: () => Promise<void>;
};

/** So few that a short list has pages. */
const PAGE = 2;

function errorXml(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

function listXml(objects: ReadonlyMap<string, StoredObject>, bucket: string, query: URLSearchParams): string {
  const root = `${bucket}/`;
  const prefix = query.get("prefix") ?? "";
  const after = query.get("continuation-token") ?? "";
  const found = [...objects]
    .map(([path, object]) => ({ key: path.slice(root.length), ...object }))
    .filter(({ key }) => key.startsWith(prefix) && key > after)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const page = found.slice(0, PAGE);
  const more = found.length > PAGE;
  const contents = page.map(
    ({ key, bytes, at }) =>
      `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`,
  );
  const next = more ? `<NextContinuationToken>${page.at(-1)?.key}</NextContinuationToken>` : "";
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A small server that keeps objects as S3 does: put, get, delete, and lists of two at a time. */
export async function objectServer(): Promise<ObjectServer> {
  const objects = new Map<string, StoredObject>();
  const asked: Asked[] = [];
  let refusal: number | null = null;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = "", url = "", headers } = request;
    asked.push({ method, path: url, headers });
    const body = await bodyOf(request);
    const { pathname, searchParams } = new URL(url, "http://objects");
    const path = decodeURIComponent(pathname);
    const say = (status: number, text: string | Buffer = "") => {
      response.writeHead(status, {
        "Content-Type": "application/xml",
        "Content-Length": Buffer.byteLength(text),
      });
      response.end(text);
    };
    if (refusal !== null) return say(refusal, errorXml("AccessDenied"));
    if (searchParams.get("list-type") === "2")
      return say(200, listXml(objects, path.replace(/\/$/, ""), searchParams));
    if (method === "PUT") {
      objects.set(path, { bytes: body, at: new Date() });
      return say(200);
    }
    if (method === "DELETE") {
      objects.delete(path);
      return say(204);
    }
    const object = objects.get(path);
    return object ? say(200, object.bytes) : say(404, errorXml("NoSuchKey"));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    refuseWith: (status) => {
      refusal = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
