import "dayjs/locale/vi";
import { ActionIcon, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { type DatumType, formatDateVi } from "@tieuchi/engine";
import { parseDate } from "../../ui/vietnamese-date.ts";
import { messages } from "../messages.ts";
import type { FieldProps } from "./field-props.ts";
import { TextAnswer } from "./text-answer.tsx";

/** A date typed as dd/mm/yyyy, or picked from a calendar. */
export function DateAnswer(props: FieldProps<Extract<DatumType, { kind: "date" }>>) {
  const { type, value, ...rest } = props;
  const date = typeof value === "string" ? value : null;
  const [open, { toggle, close }] = useDisclosure(false);
  return (
    <TextAnswer
      {...rest}
      value={date}
      parse={parseDate}
      format={formatDateVi}
      input={{
        placeholder: messages.datePlaceholder,
        inputMode: "text",
        rightSection: (
          <Popover opened={open} onDismiss={close} trapFocus returnFocus position="bottom-end">
            <Popover.Target>
              <ActionIcon
                variant="subtle"
                aria-label={messages.calendar(props.name)}
                disabled={props.disabled}
                onClick={toggle}
              >
                <IconCalendar size={18} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <DatePicker
                locale="vi"
                firstDayOfWeek={1}
                hideOutsideDates
                weekendDays={[]}
                monthLabelFormat="[Tháng] M YYYY"
                monthsListFormat="[Th] M"
                nextLabel={messages.nextMonth}
                previousLabel={messages.previousMonth}
                {...(date ? { defaultDate: date } : type.to ? { defaultDate: type.to } : {})}
                {...(type.from ? { minDate: type.from } : {})}
                {...(type.to ? { maxDate: type.to } : {})}
                value={date}
                onChange={(picked) => {
                  props.onUnreadable(null);
                  props.onChange(picked);
                  close();
                }}
              />
            </Popover.Dropdown>
          </Popover>
        ),
      }}
    />
  );
}
