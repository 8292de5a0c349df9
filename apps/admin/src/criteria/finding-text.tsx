import { Code } from "@mantine/core";

/** A finding's words; what it quotes from the language between backticks is set as text to type. */
export function FindingText(props: { text: string }) {
  return props.text.split("`").map((part, at) => (at % 2 === 1 ? <Code key={at}>{part}</Code> : part));
}
