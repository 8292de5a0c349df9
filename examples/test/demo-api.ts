/** The product's own API with its sample data, asked as a stranger's program would ask it: over HTTP. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface DemoApi {
  /** Asks as the signed-in administrator; gives the body as it came. */
  get(path: string): Promise<string>;
  stop(): Promise<void>;
}

const password = "mật khẩu của phép thử";

export async function startDemoApi(): Promise<DemoApi> {
  const program = join(import.meta.dirname, "..", "..", "apps", "api", "src", "demo.ts");
  const server = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async (): Promise<void> => {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  };
  const { address, oneTimePassword } = await new Promise<Record<string, string>>((resolve, reject) => {
    let printed = "";
    server.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
      const found = /(?<address>http:\/\/localhost:\d+).*quantri\s+(?<oneTimePassword>\S+)/s.exec(printed);
      if (found?.groups) resolve(found.groups);
    });
    server.on("exit", (code) => reject(new Error(`the demo ended with ${code}:\n${printed}`)));
  });

  let cookie = "";
  const ask = async (path: string, body?: unknown): Promise<string> => {
    const response = await fetch(`${address}/api${path}`, {
      headers: { origin: address ?? "", cookie, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    return text;
  };
  await ask("/session", { username: "quantri", password: oneTimePassword });
  await ask("/session/password", { current: oneTimePassword, next: password });
  return { get: (path) => ask(path), stop };
}
