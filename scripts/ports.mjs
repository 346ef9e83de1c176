import { createServer } from "node:net";

/** A sentence for the person who started the program; printed without a stack. */
export class LaunchRefusal extends Error {}

/**
 * The port the person asked for.
 *
 * @param {string | undefined} text  the environment's PORT
 * @returns {number}
 */
export function requestedPort(text) {
  const port = Number(text || "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new LaunchRefusal(`PORT=${text} ใช้ไม่ได้ กรุณากำหนดเป็นเลข 1 ถึง 65535 เช่น PORT=3001 npm run demo`);
  return port;
}

/**
 * Checked before anything else is touched, so that a second start never disturbs the first one's data.
 *
 * @param {number} port
 */
export async function refuseUnusablePort(port) {
  const problem = await problemListeningOn(port);
  if (problem === "EADDRINUSE")
    throw new LaunchRefusal(
      `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้น หรือเลือกพอร์ตอื่น เช่น PORT=${port === 65535 ? 3001 : port + 1} npm run demo`,
    );
  if (problem !== null)
    throw new LaunchRefusal(`เปิดพอร์ต ${port} ไม่ได้ (${problem}) กรุณาเลือกพอร์ตอื่น เช่น PORT=3001 npm run demo`);
}

/**
 * The preferred port when it is free, otherwise one that the system picks. 0 always lets the system pick.
 *
 * @param {number} preferred
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  if (preferred !== 0 && (await problemListeningOn(preferred)) === null) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<string | null>}  the system's error code; null when the port can be listened on
 */
function problemListeningOn(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message),
    );
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(null)));
  });
}
