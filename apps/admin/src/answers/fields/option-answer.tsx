import { Button, Checkbox, Group, Input, Radio, Select, Stack } from "@mantine/core";
import type { DatumType } from "@tieuchi/engine";
import { messages } from "../messages.ts";
import type { FieldProps } from "./field-props.ts";

/** Có or không, or nothing yet: an unanswered question shows neither as chosen. */
export function BooleanAnswer(props: FieldProps<Extract<DatumType, { kind: "boolean" }>>) {
  const { value, disabled } = props;
  return (
    <Radio.Group
      label={props.label}
      description={props.description}
      error={props.error}
      value={typeof value === "boolean" ? String(value) : ""}
      onChange={(chosen) => props.onChange(chosen === "true")}
    >
      <Group mt={6} gap="lg" mih={30}>
        <Radio value="true" label={messages.yes} disabled={disabled} />
        <Radio value="false" label={messages.no} disabled={disabled} />
        {value === null || disabled ? null : (
          <Button variant="subtle" size="compact-xs" color="dark" onClick={() => props.onChange(null)}>
            {messages.clear}
          </Button>
        )}
      </Group>
    </Radio.Group>
  );
}

export function ChoiceAnswer(props: FieldProps<Extract<DatumType, { kind: "choice" }>>) {
  return (
    <Select
      label={props.label}
      description={props.description}
      error={props.error}
      disabled={props.disabled}
      placeholder={messages.choose}
      clearable
      clearButtonProps={{ "aria-label": messages.clear }}
      data={[...props.type.options]}
      value={typeof props.value === "string" ? props.value : null}
      onChange={props.onChange}
    />
  );
}

/** Any number of boxes; none of them ticked is an answer too, and is given by a box of its own. */
export function ChecklistAnswer(props: FieldProps<Extract<DatumType, { kind: "checklist" }>>) {
  const { value, disabled } = props;
  const ticked = Array.isArray(value) ? value : [];
  return (
    <Checkbox.Group
      label={props.label}
      description={props.description}
      error={props.error}
      value={[...ticked]}
      onChange={(chosen) => props.onChange(chosen.length === 0 ? null : chosen)}
    >
      <Stack mt={6} gap={6}>
        {props.type.options.map((option) => (
          <Checkbox key={option} value={option} label={option} disabled={disabled} />
        ))}
      </Stack>
      <Checkbox
        mt={6}
        label={messages.noneTicked}
        disabled={disabled}
        checked={Array.isArray(value) && value.length === 0}
        onChange={(event) => props.onChange(event.currentTarget.checked ? [] : null)}
      />
    </Checkbox.Group>
  );
}

/** What stands in the field's place when it was answered with "không áp dụng". */
export function NotApplicableAnswer(props: Pick<FieldProps<unknown>, "label" | "error">) {
  return <Input.Wrapper label={props.label} labelElement="div" error={props.error} />;
}
