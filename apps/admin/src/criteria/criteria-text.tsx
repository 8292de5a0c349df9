import { Box, Text } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import type { Diagnostic } from "../api/types.ts";
import classes from "./criteria-text.module.css";
import { FindingText } from "./finding-text.tsx";
import { messages } from "./messages.ts";

/** A criteria text with numbered lines; findings stand right under the line they are about. */
export function CriteriaText(props: {
  text: string;
  diagnostics: readonly Diagnostic[];
  line: number | null;
}) {
  const { text, diagnostics, line } = props;
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => text.split(/\r\n|\r|\n/), [text]);

  useEffect(() => {
    if (line !== null) list.current?.children[line - 1]?.scrollIntoView({ block: "center" });
  }, [line]);

  return (
    <Box className={classes.frame} tabIndex={0} role="region" aria-label={messages.text}>
      <ol ref={list} className={classes.text}>
        {lines.map((content, at) => {
          const number = at + 1;
          const found = diagnostics.filter((diagnostic) => diagnostic.line === number);
          const worst = found.some(({ severity }) => severity === "error")
            ? "error"
            : found.length > 0
              ? "warning"
              : undefined;
          return (
            <li
              key={number}
              data-line={number}
              data-severity={worst}
              data-current={number === line || undefined}
            >
              <code className={classOf(content)}>{content === "" ? "\u00a0" : content}</code>
              {found.map((diagnostic) => (
                <Text
                  key={`${diagnostic.code} ${diagnostic.column}`}
                  size="sm"
                  className={classes.finding}
                  data-severity={diagnostic.severity}
                >
                  <b>{messages.severities[diagnostic.severity]}:</b> <FindingText text={diagnostic.message} />
                  {diagnostic.fix ? ` ${messages.fix(diagnostic.fix.title)}` : ""}
                </Text>
              ))}
            </li>
          );
        })}
      </ol>
    </Box>
  );
}

/** Only as much colour as helps to find one's way: heads stand out, remarks step back. */
function classOf(line: string): string | undefined {
  if (/^\s*#/.test(line)) return classes.remark;
  if (/^\s*(BỘ TIÊU CHÍ|NHÓM|TIÊU CHÍ|XẾP LOẠI|KIỂM THỬ)/u.test(line.normalize("NFC"))) return classes.head;
  return undefined;
}
