import { Badge, Group, Text, type TextProps } from "@mantine/core";
import { formatNumberVi, type Score } from "@tieuchi/engine";
import { messages } from "./messages.ts";

type Style = Pick<TextProps, "size" | "fw">;

/** A score with its maximum. Known, not yet known and not applicable differ by words and looks, never by a bare 0. */
export function ScoreText(props: { score: Score; short?: boolean } & Style) {
  const { score, short, ...style } = props;
  return show[score.state](score as never, short ?? false, style);
}

const show = {
  known: (score: Extract<Score, { state: "known" }>, _short: boolean, style: Style) => (
    <Text span {...style} style={{ whiteSpace: "nowrap" }}>
      <Text span inherit fw={style.fw ?? 650}>
        {formatNumberVi(score.points)}
      </Text>
      <Text span inherit c="dimmed" fw={400}>{` / ${formatNumberVi(score.maximum)}`}</Text>
    </Text>
  ),
  unknown: (score: Extract<Score, { state: "unknown" }>, short: boolean, style: Style) => (
    <Group component="span" gap={6} display="inline-flex" wrap={short ? "nowrap" : "wrap"}>
      <Badge component="span" variant="outline" color="orange" size="sm" style={{ borderStyle: "dashed" }}>
        {messages.unknown}
      </Badge>
      {score.points === 0 && short ? null : (
        <Text span {...style} c="dimmed" size={style.size ?? "sm"} style={{ whiteSpace: "nowrap" }}>
          {short
            ? messages.soFarShort(formatNumberVi(score.points))
            : messages.soFarShort(`${formatNumberVi(score.points)} / ${formatNumberVi(score.maximum)}`)}
        </Text>
      )}
    </Group>
  ),
  "not-applicable": () => (
    <Badge component="span" variant="light" color="gray" size="sm">
      {messages.notApplicable}
    </Badge>
  ),
} satisfies {
  [State in Score["state"]]: (
    score: Extract<Score, { state: State }>,
    short: boolean,
    style: Style,
  ) => React.ReactNode;
};
