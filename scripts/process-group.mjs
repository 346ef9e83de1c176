import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 10_000;

/**
 * The programs that the launcher started, and how to end them: last started, first stopped.
 */
export class ProcessGroup {
  /** @type {(() => Promise<void>)[]} */
  #stops = [];
  #stopping = false;

  /** @returns {boolean} */
  get isStopping() {
    return this.#stopping;
  }

  /** @param {() => Promise<void>} stop */
  add(stop) {
    this.#stops.push(stop);
  }

  /**
   * A program that is stopped with the others.
   *
   * @param {string[]} args  for Node
   * @param {{ env: NodeJS.ProcessEnv, stdio?: import("node:child_process").StdioOptions }} options
   */
  spawnNode(args, { env, stdio = ["ignore", "inherit", "inherit"] }) {
    const child = spawn(process.execPath, args, { env, stdio });
    this.add(() => endChild(child));
    return child;
  }

  /**
   * Runs a program to its end.
   *
   * @param {string[]} args
   * @param {{ env: NodeJS.ProcessEnv, quiet?: boolean }} options  quiet: what it says is shown only when it fails
   * @returns {Promise<boolean>}  whether it succeeded
   */
  async runNode(args, { env, quiet = false }) {
    const child = this.spawnNode(args, {
      env,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
    const [code] = await once(child, "close");
    if (code !== 0) process.stderr.write(Buffer.concat(said));
    return code === 0;
  }

  /** Safe to call twice; the second caller waits for nothing. */
  async stopAll() {
    if (this.#stopping) return;
    this.#stopping = true;
    for (const stop of this.#stops.reverse()) await stop();
  }
}

/** @param {import("node:child_process").ChildProcess} child */
async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const patience = new AbortController();
  await Promise.race([ended, pause(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
}
