import { TextInput, type TextInputProps } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { Parsed } from "../../ui/vietnamese-number.ts";

interface Props<T> {
  readonly label: ReactNode;
  readonly name: string;
  readonly description: string | undefined;
  readonly value: T | null;
  readonly error: ReactNode;
  readonly disabled: boolean;
  readonly parse: (typed: string) => Parsed<T>;
  readonly format: (value: T) => string;
  readonly onChange: (value: T | null) => void;
  readonly onUnreadable: (message: string | null) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly input?: Partial<TextInputProps>;
}

/** A text field that holds a value: what was typed stays as typed while in the field, and is tidied on leaving it. */
export function TextAnswer<T extends string | number>(props: Props<T>) {
  const { value, parse, format } = props;
  const shown = value === null ? "" : format(value);
  const [text, setText] = useState(shown);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const own = useRef(value);
  const tell = useRef(props.onUnreadable);

  useEffect(() => {
    tell.current = props.onUnreadable;
  });
  // Text that goes with the field (its criterion is left, its change taken back) blocks nothing any more.
  useEffect(() => () => tell.current(null), []);

  useEffect(() => {
    // The value changed from elsewhere (another person's answer was taken over): show that one.
    if (own.current !== value) {
      own.current = value;
      setText(shown);
      setUnreadable(null);
      tell.current(null);
    }
  }, [value, shown]);

  function type(typed: string) {
    setText(typed);
    const parsed = parse(typed);
    setUnreadable(parsed.ok ? null : parsed.message);
    props.onUnreadable(parsed.ok ? null : parsed.message);
    if (parsed.ok) {
      own.current = parsed.value;
      if (parsed.value !== value) props.onChange(parsed.value);
    }
  }

  return (
    <TextInput
      label={props.label}
      description={props.description}
      disabled={props.disabled}
      error={unreadable ?? props.error}
      autoComplete="off"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        const parsed = parse(text);
        if (parsed.ok) setText(parsed.value === null ? "" : format(parsed.value));
      }}
      {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
      {...props.input}
    />
  );
}
