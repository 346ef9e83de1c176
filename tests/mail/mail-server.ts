import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

export type TakenMail = {
  readonly recipient: string;
  readonly messageId: string;
  readonly from: string;
  readonly raw: string;
};

/** What a server answers to a letter: takes it, or refuses the recipient or the letter with a code. */
export type Answer =
  | { readonly at: "recipient" | "sender" | "letter"; readonly code: number; readonly words?: string }
  | { readonly at: "taken"; readonly afterMs?: number };

type Options = { readonly port?: number; readonly answer?: (recipient: string, attempt: number) => Answer };

export type MailServer = {
  readonly port: number;
  readonly url: string;
  /** Every letter that was taken, in order, doubles and all. */
  readonly taken: TakenMail[];
  /** How often a recipient was named. */
  readonly attempts: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
};

function refusal(code: number, words = "no"): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

const TAKEN: Answer = { at: "taken" };

/** A mail server as others run one, that answers as it is told to. */
export async function startMailServer({ port = 0, answer = () => TAKEN }: Options = {}): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const attempts = new Map<string, number>();
  const answers = new Map<string, Answer>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const next = answer(address, attempt);
      answers.set(address, next);
      callback(next.at === "recipient" ? refusal(next.code, next.words) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const recipient = session.envelope.rcptTo[0]?.address ?? "";
        const next = answers.get(recipient) ?? TAKEN;
        if (next.at === "letter") return callback(refusal(next.code, next.words));
        const raw = Buffer.concat(chunks).toString("utf8");
        const { mailFrom } = session.envelope;
        // Taken from here on, whether or not the other side hears of it.
        taken.push({
          recipient,
          raw,
          from: mailFrom ? mailFrom.address : "",
          messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? "",
        });
        if (next.at === "taken" && next.afterMs) await pause(next.afterMs);
        callback();
      });
    },
  });
  // A client that goes away in the middle is part of the tests.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const at = (server.server.address() as AddressInfo).port;
  return {
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    taken,
    attempts,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A letter's text as its reader sees it. */
export function textOf({ raw }: TakenMail): string {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
