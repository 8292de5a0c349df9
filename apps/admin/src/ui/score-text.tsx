import { Badge, Text, type TextProps } from "@mantine/core";
import { formatNumberVi, type Score } from "@tieuchi/engine";
import { messages } from "./messages.ts";

type Style = Pick<TextProps, "size" | "fw" | "inherit">;

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
  unknown: (score: Extract<Score, { state: "unknown" }>, short: boolean) => {
    const known = short
      ? formatNumberVi(score.points)
      : `${formatNumberVi(score.points)} / ${formatNumberVi(score.maximum)}`;
    return (
      <Badge component="span" variant="outline" color="orange" size="md" style={{ borderStyle: "dashed" }}>
        {short && score.points === 0
          ? messages.unknown
          : (short ? messages.soFarShort : messages.soFar)(known)}
      </Badge>
    );
  },
  "not-applicable": () => (
    <Badge component="span" variant="light" color="gray" size="md">
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
