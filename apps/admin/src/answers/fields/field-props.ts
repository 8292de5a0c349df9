import type { Answer, NotApplicable } from "@tieuchi/engine";
import type { ReactNode } from "react";

/** What every answer field gets; `T` is the question's type. */
export interface FieldProps<T> {
  readonly type: T;
  readonly label: ReactNode;
  /** Name for assistive technology where the label holds more than text. */
  readonly name: string;
  readonly description: string | undefined;
  readonly value: Exclude<Answer, NotApplicable> | null;
  readonly error: ReactNode;
  readonly disabled: boolean;
  readonly onChange: (answer: Answer | null) => void;
  /** Tells that the text in the field is no answer at all (`abc`, `31/02/2026`); null: it is one again. */
  readonly onUnreadable: (message: string | null) => void;
}
