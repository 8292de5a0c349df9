import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { messages } from "./messages.ts";

/** A calm sea blue; shades 7–9 carry white text above 4.5:1. */
const sea: MantineColorsTuple = [
  "#eaf5fa",
  "#d7e8f0",
  "#aed0e0",
  "#81b6cf",
  "#5da0c1",
  "#4693b9",
  "#2b7fa8",
  "#176b93",
  "#0f5e7d",
  "#0a4960",
];

/** Mantine's orange is too pale for words; its last shades here hold 4.5:1 on white and on the tint. */
const orange: MantineColorsTuple = [
  "#fff4e6",
  "#ffe8cc",
  "#ffd8a8",
  "#ffc078",
  "#ffa94d",
  "#ff922b",
  "#e8700a",
  "#b8560a",
  "#9a4806",
  "#7d3a05",
];

/** Mantine's teal with a last shade that also reads on its own tint. */
const teal: MantineColorsTuple = [
  "#e6fcf5",
  "#d3f9ec",
  "#96f2d7",
  "#63e6be",
  "#38d9a9",
  "#20c997",
  "#12b886",
  "#0b8f69",
  "#07765a",
  "#055f48",
];

export const theme = createTheme({
  colors: { sea, orange, teal },
  primaryColor: "sea",
  primaryShade: 8,
  black: "#1b2327",
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: "0.8125rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.35" },
      h2: { fontSize: "1.125rem", lineHeight: "1.4" },
      h3: { fontSize: "1rem", lineHeight: "1.45" },
    },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Badge: {
      defaultProps: { tt: "none", fw: 600, radius: "sm", variant: "light" },
      styles: { root: { flexShrink: 0, maxWidth: "100%" } },
      vars: (_: unknown, props: { color?: string }) => ({
        root: { "--badge-color": `var(--mantine-color-${props.color ?? "sea"}-9)` },
      }),
    },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: "sm" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 360 } },
    Loader: { defaultProps: { size: "sm" } },
    Modal: { defaultProps: { closeButtonProps: { "aria-label": messages.close } } },
    Drawer: { defaultProps: { closeButtonProps: { "aria-label": messages.close } } },
    Alert: { defaultProps: { p: "sm" } },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { "aria-label": messages.togglePassword } },
    },
  },
});

/** Mantine's own grey for secondary text falls short of 4.5:1 on tinted rows. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { "--tieuchi-line": "#d5dde1" },
  light: {
    "--mantine-color-dimmed": "#4d5a61",
    "--mantine-color-placeholder": "#66737a",
    "--mantine-color-disabled-color": "#4d5a61",
    "--mantine-color-error": "#b42318",
    "--mantine-color-body": "#ffffff",
  },
  dark: {},
});
