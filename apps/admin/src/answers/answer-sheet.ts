/**
 * The answers of one layer of a dossier while a person works on them: what is stored, what was typed since, and the
 * autosave between the two. Knows nothing of screens; a screen subscribes to its snapshots.
 *
 * Typed answers stay in the browser's storage until the API has them, so neither a lost connection, a refusal, an
 * ended session nor a closed tab loses any.
 */
import type { Answer, Code } from "@tieuchi/engine";
import type { Answer as PlainAnswer } from "../api/engine-types.ts";
import { connectionLost, faultOf } from "../api/fault.ts";
import type { FieldValue, FieldValues } from "../api/types.ts";
import { isTicks, sameAnswer } from "./answer-text.ts";
import { readDraft, writeDraft } from "./draft-storage.ts";
import { openSheets } from "./open-sheets.ts";

export interface Edit {
  readonly answer: Answer | null;
  readonly reason: string | null;
  /** Revision of the stored value that was seen when typing began; 0 when none was stored. */
  readonly base: number;
}
export interface Changes {
  /** In the shape that goes over the wire. */
  readonly answers: Record<Code, PlainAnswer | null>;
  readonly reasons: Record<Code, string | null>;
  readonly revisions: Record<Code, number>;
}
export type Phase = "saved" | "pending" | "saving" | "offline";

export interface Sheet {
  /** What the screen shows: typed answers over stored ones. */
  readonly answers: Readonly<Record<Code, Answer | null>>;
  readonly reasons: Readonly<Record<Code, string | null>>;
  readonly unsaved: ReadonlySet<Code>;
  /** Typed but not sent, because something else has to be given first. */
  readonly incomplete: ReadonlySet<Code>;
  readonly refused: ReadonlyMap<Code, string>;
  readonly conflicts: ReadonlyMap<Code, FieldValue>;
  readonly phase: Phase;
  /** A refusal that concerns no single field. */
  readonly fault: string | null;
  readonly savedAt: Date | null;
}

export interface SheetOptions {
  readonly storageKey: string;
  readonly stored: FieldValues;
  /** False where answers are only looked at: drafts stay in the storage, unseen and unsent. */
  readonly editable: boolean;
  /** Codes that the criteria still ask for; a draft of another has nowhere to go. */
  readonly asked: { readonly has: (code: Code) => boolean };
  /** Sends changes; resolves to the stored values after it, rejects with the API's error. */
  readonly save: (changes: Changes) => Promise<FieldValues>;
  /** False while an edit still lacks something, such as its reason. */
  readonly ready: (code: Code, edit: Edit) => boolean;
}

const quietTime = 500;
const retryTime = 3_000;

export class AnswerSheet {
  readonly #options: SheetOptions;
  readonly #listeners = new Set<() => void>();
  #stored: FieldValues;
  #edits: Map<Code, Edit>;
  /** Codes whose drafts in the storage are ours to change; another tab may keep others beside them. */
  #kept: ReadonlySet<Code>;
  #refused = new Map<Code, string>();
  #conflicts = new Map<Code, FieldValue>();
  #phase: Phase;
  #fault: string | null = null;
  #savedAt: Date | null = null;
  #timer: number | undefined;
  #sending: Promise<void> | null = null;
  #attached = false;
  #snapshot: Sheet;

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#stored = options.stored;
    const drafts = options.editable ? readDraft(options.storageKey) : new Map<Code, Edit>();
    this.#edits = new Map([...drafts].filter(([code]) => options.asked.has(code)));
    this.#kept = new Set(drafts.keys());
    this.#phase = this.#edits.size > 0 ? "pending" : "saved";
    this.#snapshot = this.#read();
  }

  /** Attaches to the page; the returned function detaches and sends what is still waiting. */
  start(): () => void {
    const online = () => this.#schedule(0);
    window.addEventListener("online", online);
    openSheets.add(this);
    this.#attached = true;
    if (this.#edits.size > 0) this.#schedule(0);
    return () => {
      window.removeEventListener("online", online);
      openSheets.delete(this);
      this.#attached = false;
      void this.flush();
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Sheet => this.#snapshot;

  /** What the API stores has been read anew; a reading that left before our last save tells nothing new. */
  adopt(stored: FieldValues): void {
    const newer = Object.entries(stored).filter(
      ([code, { revision }]) => revision >= (this.#stored[code]?.revision ?? 0),
    );
    this.#stored = { ...this.#stored, ...Object.fromEntries(newer) };
    for (const [code, theirs] of this.#conflicts) {
      const now = this.#stored[code];
      if (now && now.revision > theirs.revision) this.#conflicts.set(code, now);
    }
    this.#publish();
  }

  set(code: Code, answer: Answer | null, reason?: string | null): void {
    const stored = this.#stored[code];
    const edit = this.#edits.get(code);
    const next: Edit = {
      answer,
      reason: reason === undefined ? (edit?.reason ?? stored?.reason ?? null) : reason,
      base: edit?.base ?? stored?.revision ?? 0,
    };
    // What is in conflict stays an edit until the person has chosen.
    const back =
      !this.#sending &&
      !this.#conflicts.has(code) &&
      sameAnswer(next.answer, stored?.answer ?? null) &&
      next.reason === (stored?.reason ?? null);
    if (back && next.base === (stored?.revision ?? 0)) this.#edits.delete(code);
    else this.#edits.set(code, next);
    // Fields limit each other: what was refused may be right now.
    this.#refused.clear();
    this.#fault = null;
    this.#phase = this.#edits.size > 0 ? "pending" : "saved";
    this.#keep();
    this.#schedule(quietTime);
  }

  /** Ends a conflict: one's own value goes over the stored one, or the stored one stays. */
  resolve(code: Code, whose: "mine" | "theirs"): void {
    const theirs = this.#conflicts.get(code);
    const edit = this.#edits.get(code);
    if (!theirs || !edit) return;
    this.#conflicts.delete(code);
    this.#stored = { ...this.#stored, [code]: theirs };
    if (whose === "mine") this.#edits.set(code, { ...edit, base: theirs.revision });
    else this.#edits.delete(code);
    this.#phase = this.#edits.size > 0 ? "pending" : "saved";
    this.#keep();
    this.#schedule(0);
  }

  /** Sends now what can be sent; true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    window.clearTimeout(this.#timer);
    while (this.#sending) await this.#sending;
    const changes = this.#changes();
    if (changes) {
      this.#sending = this.#send(changes).finally(() => {
        this.#sending = null;
      });
      await this.#sending;
      if (this.#phase === "pending") return this.flush();
    }
    return this.#edits.size === 0;
  }

  #schedule(delay: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), delay);
  }

  #changes(): ReadonlyMap<Code, Edit> | null {
    const ready = [...this.#edits].filter(
      ([code, edit]) =>
        !this.#refused.has(code) && !this.#conflicts.has(code) && this.#options.ready(code, edit),
    );
    return ready.length > 0 ? new Map(ready) : null;
  }

  async #send(sent: ReadonlyMap<Code, Edit>): Promise<void> {
    this.#phase = "saving";
    this.#publish();
    const pick = <T>(part: (edit: Edit) => T) =>
      Object.fromEntries([...sent].map(([code, edit]) => [code, part(edit)]));
    try {
      const values = await this.#options.save({
        answers: pick(({ answer }) => (isTicks(answer) ? [...answer] : answer)),
        reasons: pick((edit) => edit.reason),
        revisions: pick((edit) => edit.base),
      });
      this.#accepted(sent, values);
    } catch (thrown) {
      this.#failed(sent, thrown);
    }
    this.#keep();
  }

  #accepted(sent: ReadonlyMap<Code, Edit>, values: FieldValues): void {
    this.#stored = { ...this.#stored, ...values };
    for (const [code, edit] of sent) {
      const now = this.#edits.get(code);
      if (now === edit) this.#edits.delete(code);
      else if (now) this.#edits.set(code, { ...now, base: this.#stored[code]?.revision ?? 0 });
    }
    this.#savedAt = new Date();
    this.#fault = null;
    this.#phase = this.#changes() ? "pending" : "saved";
  }

  #failed(sent: ReadonlyMap<Code, Edit>, thrown: unknown): void {
    const fault = faultOf(thrown);
    if (fault.code === connectionLost) {
      this.#phase = "offline";
      // A page that was left does not try again behind the back of the next one, which reads the draft.
      if (this.#attached) this.#schedule(retryTime);
      return;
    }
    for (const { field, theirs } of fault.conflicts) {
      const mine = this.#edits.get(field);
      if (!mine) continue;
      if (sameAnswer(mine.answer, theirs.answer) && mine.reason === theirs.reason) {
        // Both wrote the same (often the same person in two tabs): nothing to decide.
        this.#edits.delete(field);
        this.#stored = { ...this.#stored, [field]: theirs };
      } else this.#conflicts.set(field, theirs);
    }
    for (const problem of fault.fields) this.#refused.set(problem.field, problem.message);
    const explained = fault.conflicts.length > 0 || fault.fields.some(({ field }) => sent.has(field));
    if (!explained) {
      // Nothing sent is named as the cause: sending the same again would be refused again. What stands against it
      // is named, and its sentence speaks of both; it is said where the person types as well.
      const why = fault.fields.map(({ message }) => message).join(" ") || fault.message;
      for (const code of sent.keys()) if (!this.#refused.has(code)) this.#refused.set(code, why);
      this.#fault = fault.fields.length > 0 ? null : fault.message;
    }
    this.#phase = this.#changes() ? "pending" : "saved";
  }

  #keep(): void {
    writeDraft(this.#options.storageKey, this.#kept, this.#edits);
    this.#kept = new Set(this.#edits.keys());
    this.#publish();
  }

  #publish(): void {
    this.#snapshot = this.#read();
    for (const listener of this.#listeners) listener();
  }

  #read(): Sheet {
    const answers: Record<Code, Answer | null> = {};
    const reasons: Record<Code, string | null> = {};
    for (const [code, value] of Object.entries(this.#stored)) {
      answers[code] = value.answer;
      reasons[code] = value.reason;
    }
    for (const [code, edit] of this.#edits) {
      answers[code] = edit.answer;
      reasons[code] = edit.reason;
    }
    return {
      answers,
      reasons,
      unsaved: new Set(this.#edits.keys()),
      incomplete: new Set(
        [...this.#edits].filter(([code, edit]) => !this.#options.ready(code, edit)).map(([code]) => code),
      ),
      refused: new Map(this.#refused),
      conflicts: new Map(this.#conflicts),
      phase: this.#phase,
      fault: this.#fault,
      savedAt: this.#savedAt,
    };
  }
}
