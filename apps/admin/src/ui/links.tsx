import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  NavLink,
  type NavLinkProps,
} from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type LinkElement = { ref?: Ref<HTMLAnchorElement> } & Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  "style" | "color"
>;

/** Mantine's looks on the router's typed links. */
export const AnchorLink = createLink((props: Omit<AnchorProps, "href"> & LinkElement) => (
  <Anchor {...props} />
));
export const ButtonLink = createLink((props: Omit<ButtonProps, "href"> & LinkElement) => (
  <Button component="a" {...props} />
));
export const NavItem = createLink((props: Omit<NavLinkProps, "href"> & LinkElement) => (
  <NavLink component="a" {...props} />
));
