import { Anchor, Box, Group, Image, Text } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import type { Evidence } from "../api/types.ts";
import { PageLoading } from "../ui/page-states.tsx";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { contentUrl, previewKind, sizeText } from "./evidence-file.ts";
import { messages } from "./messages.ts";

// The pdf renderer is larger than all the rest: loaded when the first pdf is opened.
const PdfView = lazy(async () => ({ default: (await import("./pdf-view.tsx")).PdfView }));

/** One file beside the score: drawn where it can be, else a way to download it. */
export function EvidencePreview(props: { dossierId: string; evidence: Evidence }) {
  const { evidence } = props;
  const url = contentUrl(props.dossierId, evidence.id);
  return (
    <Box>
      <Group gap="4px 12px" mb="xs">
        <Text size="sm" fw={600}>
          {evidence.name}
        </Text>
        <Text size="xs" c="dimmed" title={messages.digest(evidence.sha256)}>
          {sizeText(evidence.size)} · {messages.by(evidence.by.name, formatMoment(evidence.at))}
        </Text>
        <Anchor size="sm" href={url} target="_blank" rel="noreferrer">
          {previewKind(evidence) ? messages.openNewTab : messages.download}
        </Anchor>
      </Group>
      {view(evidence, url)}
    </Box>
  );
}

function view(evidence: Evidence, url: string): ReactNode {
  const kind = previewKind(evidence);
  if (kind === "image")
    return <Image src={url} alt={evidence.name} fit="contain" w="100%" bd="1px solid var(--tieuchi-line)" />;
  if (kind === "pdf")
    return (
      <Suspense fallback={<PageLoading />}>
        <PdfView url={url} name={evidence.name} />
      </Suspense>
    );
  return (
    <Text size="sm" c="dimmed">
      {messages.noPreview}
    </Text>
  );
}
