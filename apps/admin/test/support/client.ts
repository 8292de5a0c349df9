/** A signed-in person who asks the API directly, to bring a test to where its screens begin. */
export class Client {
  readonly #address: string;
  #cookie = "";

  constructor(address: string) {
    this.#address = address;
  }

  get cookie(): { name: string; value: string } {
    const [name = "", value = ""] = this.#cookie.split(/=(.*)/s);
    return { name, value };
  }

  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#address}/api${path}`, {
      method,
      headers: { Origin: this.#address, Cookie: this.#cookie, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
    if (cookie) this.#cookie = cookie;
    return (text === "" ? null : JSON.parse(text)) as T;
  }

  async attach(dossierId: string, requirement: string, name: string, content: Buffer): Promise<void> {
    const query = new URLSearchParams({ requirement, name });
    const response = await fetch(`${this.#address}/api/dossiers/${dossierId}/evidence?${query}`, {
      method: "POST",
      headers: { Origin: this.#address, Cookie: this.#cookie },
      body: new Uint8Array(content),
    });
    if (!response.ok) throw new Error(`attaching ${name}: ${response.status} ${await response.text()}`);
  }

  /** Signs in with a one-time password and replaces it by a lasting one. */
  async enter(username: string, oneTimePassword: string): Promise<this> {
    await this.ask("POST", "/session", { username, password: oneTimePassword });
    await this.ask("POST", "/session/password", { current: oneTimePassword, next: passwordOf(username) });
    return this;
  }

  /** Signs in with the lasting password. */
  async signIn(username: string): Promise<this> {
    await this.ask("POST", "/session", { username, password: passwordOf(username) });
    return this;
  }
}

export function passwordOf(username: string): string {
  return `mật khẩu thử của ${username}`;
}
