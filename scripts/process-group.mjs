import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 10_000;

/** Before a program that ended by itself is started again: twice as long each time, until it has run for a while. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const HAS_RUN_MS = 60_000;

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
   * A program that is started again whenever it ends by itself, and stopped with the others.
   *
   * @param {string[]} args  for Node
   * @param {{ env: NodeJS.ProcessEnv, name: string }} options  name: what it is called when it ended
   */
  keepRunning(args, { env, name }) {
    let pauseMs = FIRST_PAUSE_MS;
    const startAgain = new AbortController();
    const start = () => {
      const startedAt = Date.now();
      const started = spawn(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] });
      started.once("exit", async (code, signal) => {
        if (this.#stopping) return;
        pauseMs = Date.now() - startedAt > HAS_RUN_MS ? FIRST_PAUSE_MS : pauseMs;
        console.error(`${name} ended (${signal ?? code}) and is started again in ${pauseMs / 1_000} s`);
        await pause(pauseMs, undefined, { signal: startAgain.signal }).catch(() => {});
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        if (!this.#stopping) child = start();
      });
      return started;
    };
    let child = start();
    this.add(async () => {
      startAgain.abort();
      await endChild(child);
    });
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
