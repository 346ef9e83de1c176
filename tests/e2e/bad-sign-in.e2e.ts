import { expect, it } from "vitest";
import { demoAccount, describeInBrowser, useBrowser } from "../support/browser";
import { openForm, type Sent, sendForm } from "../support/plain-form";

describeInBrowser("what people may type into the sign-in form", () => {
  const use = useBrowser();
  const { username, password } = demoAccount("lao", "6900107");

  async function send(sent: Record<string, Sent>) {
    const page = await use.newPage();
    const answer = await sendForm(page, await openForm(page, "/sign-in", "Login"), sent);
    const cookies = await page.context().cookies();
    return { ...answer, signedIn: cookies.some(({ name }) => name.includes("session-token")) };
  }

  it.each([
    ["no Username", { username: "", password }, "username", /Username/],
    ["a Username left out", { username: null, password }, "username", /Username/],
    ["a Username of 5,000 letters", { username: "ก".repeat(5000), password }, "username", /Username/],
    ["a Username of 300 digits", { username: "9".repeat(300), password }, "username", /Username/],
    ["a negative Username", { username: `-${username}`, password }, "username", /Username/],
    ["a bell in the Username", { username: `${username}\u0007`, password }, "username", /Username/],
    ["a NUL in the Username", { username: `${username}\u0000`, password }, "username", /Username/],
    ["SQL for a Username", { username: "' or 1=1 --", password }, "username", /Username/],
    ["nothing at all", { username: "", password: "" }, "username", /Username/],
    ["a Password of 100,000 letters", { username, password: "ก".repeat(100_000) }, "password", /Password/],
    ["a NUL in the Password", { username, password: `${password}\u0000` }, "password", /Password/],
    ["another's Password", { username, password: demoAccount("nacc").password }, "password", /Password/],
    ["an unknown Username", { username: "2999999", password }, "username", /Username/],
  ] as [string, Record<string, Sent>, string, RegExp][])(
    "says at the field what to do about %s, and signs nobody in",
    async (_, sent, field, says) => {
      const answer = await send(sent);
      expect({ status: answer.status, location: answer.location }).toEqual({ status: 200, location: null });
      expect(answer.summary).toBeTruthy();
      expect(answer.messages[field]).toMatch(says);
      expect(answer.links).toContainEqual({ field, words: answer.messages[field] });
      expect(answer.values.password?.join("") ?? "").toBe("");
      const typed = sent.username;
      if (typeof typed === "string" && !typed.includes("\u0000"))
        expect(answer.values.username).toContain(typed);
      expect(answer.signedIn).toBe(false);
    },
  );

  it("says ไม่พบผู้ใช้งาน for an unknown Username and for a wrong Password alike", async () => {
    const unknown = await send({ username: "2999999", password });
    const wrong = await send({ username, password: `${password}x` });
    expect(unknown.summary).toBe("ไม่พบผู้ใช้งาน");
    expect([wrong.summary, wrong.messages]).toEqual([unknown.summary, unknown.messages]);
  });

  it.each([
    ["an account", username],
    ["an account that nobody has opened", "6900103"],
    ["no account", "2999999"],
    ["an officer's address", "nobody@eplan.example"],
  ])("leads to the first sign-in where the Password of %s is left empty", async (_, typed) => {
    for (const password of ["", null]) {
      const answer = await send({ username: ` ${typed} `, password });
      expect(answer).toMatchObject({ status: 303, signedIn: false });
      const to = new URL(answer.location ?? "", "http://same.site");
      expect([to.pathname, to.searchParams.get("username")]).toEqual(["/activate", typed]);
    }
  });

  it("puts nothing into the address that looks like no Username: it may be a password", async () => {
    const answer = await send({ username: password, password: "" });
    expect(new URL(answer.location ?? "", "http://same.site").href).toBe("http://same.site/activate");
  });

  it("says where the code is found and what to do about a forgotten Password", async () => {
    const page = await use.newPage();
    await page.goto("/sign-in");
    expect(await page.getByRole("link", { name: "ลืมรหัสผ่าน (สำหรับ อปท.)" }).getAttribute("href")).toBe(
      "/forgot-password",
    );
    expect(await page.getByRole("link", { name: "ค้นหารหัสผู้ใช้งาน" }).first().getAttribute("href")).toBe(
      "/codes",
    );
  });

  it("tells the state of the keyboard while somebody types", async () => {
    const page = await use.newPage();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "แสดง Password" }).waitFor();
    await page.locator("#username").pressSequentially("ๅ/ภ");
    await page.getByText("แป้นพิมพ์เป็นภาษาไทยอยู่ Username").waitFor();
    await page.fill("#username", "๒๙๐๐๑๐๑");
    await page.getByText("แป้นพิมพ์เป็นภาษาไทยอยู่ Username").waitFor({ state: "detached" });
    await page.locator("#password").focus();
    await page.keyboard.insertText("secret");
    await page.locator("#password").dispatchEvent("keyup", { key: "ฟ" });
    await page.getByText("แป้นพิมพ์เป็นภาษาไทยอยู่").waitFor();
  });

  it("reads ๐-๙ and stray spaces in a Username", async () => {
    const thai = username.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙".charAt(Number(digit)));
    const answer = await send({ username: ` ${thai} `, password });
    expect(answer).toMatchObject({ status: 303, signedIn: true });
  });

  it("reads the last of a Username that comes twice", async () => {
    const answer = await send({ username: ["2999999", username], password });
    expect(answer).toMatchObject({ status: 303, signedIn: true });
  });
});
