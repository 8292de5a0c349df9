import { Text } from "@mantine/core";
import { formatNumberVi } from "@tieuchi/engine";
import type { KeyboardEvent } from "react";
import { parseNumber } from "../../ui/vietnamese-number.ts";
import type { FieldProps } from "./field-props.ts";
import { TextAnswer } from "./text-answer.tsx";

/** A number in its unit, typed the Vietnamese way: 97,8 and 10.000. */
export function NumberAnswer(
  props: Omit<FieldProps<unknown>, "type"> & {
    unit: string;
    onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  },
) {
  const { value, unit, ...rest } = props;
  // About the width of the unit's text, so that the number never runs under it.
  const width = Math.min(unit.length * 8 + 20, 140);
  return (
    <TextAnswer
      {...rest}
      value={typeof value === "number" ? value : null}
      parse={parseNumber}
      format={formatNumberVi}
      input={{
        inputMode: "decimal",
        rightSectionWidth: width,
        rightSectionPointerEvents: "none",
        rightSection: (
          <Text size="sm" c="dimmed" truncate px={6}>
            {unit}
          </Text>
        ),
        styles: { input: { textAlign: "right", paddingInlineEnd: width } },
      }}
    />
  );
}
