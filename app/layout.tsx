import type { ReactNode } from "react";
import "./globals.css";

/** `<html>` is written one level below, where the language is known. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
