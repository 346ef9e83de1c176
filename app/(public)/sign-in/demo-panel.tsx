import { Button } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Panel } from "@/app/_ui/page-head";
import type { DemoAccount } from "@/lib/accounts/demo/data";
import { signInAsDemoAction } from "./actions";

/** The accounts of a demonstration, each one press away. */
export function DemoPanel({ accounts, next }: { accounts: readonly DemoAccount[]; next: string | null }) {
  return (
    <section className="entry-doors stack" aria-labelledby="demo-heading">
      <h2 id="demo-heading">บัญชีสำหรับทดลองใช้งาน</h2>
      <p className="soft">แสดงเฉพาะในระบบสาธิต กดปุ่มเพื่อเข้าสู่ระบบได้ทันที หรือพิมพ์ Username และ Password เอง</p>
      <div className="two">
        {accounts.map(({ username, password, name }) => (
          <Panel key={username} title={name}>
            <FactList
              facts={[
                { term: "Username", value: <code>{username}</code> },
                { term: "Password", value: <code>{password}</code> },
              ]}
            />
            <form action={signInAsDemoAction}>
              {next ? <input type="hidden" name="next" value={next} /> : null}
              <Button kind="second" name="account" value={username}>
                เข้าสู่ระบบเป็น {name}
              </Button>
            </form>
          </Panel>
        ))}
      </div>
    </section>
  );
}
