import { ActionIcon, Box, Group, Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  RenderingCancelledException,
  version,
} from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { PageLoading } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Where the decoders of scans (JBIG2, fax, JPEG 2000) are, under names that pdf.js knows; see vite.config.ts. */
const decoders = import.meta.env.DEV ? "/node_modules/pdfjs-dist/wasm/" : `/assets/pdfjs-${version}/`;

/** Pages of a pdf drawn here: phones have no built-in viewer, and the API serves files in a sandbox that closes it. */
export function PdfView(props: { url: string; name: string }) {
  const { url } = props;
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(1);

  useEffect(() => {
    setDocument(null);
    setFailed(false);
    setPage(1);
    // Our content security policy compiles no WebAssembly; pdf.js brings the same decoders as JavaScript.
    const task = getDocument({ url, wasmUrl: decoders, useWasm: false });
    let current = true;
    task.promise.then(
      (loaded) => current && setDocument(loaded),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
      void task.destroy();
    };
  }, [url]);

  if (failed) return <Text role="alert">{messages.badPdf}</Text>;
  if (!document) return <PageLoading />;
  return (
    <Box>
      {document.numPages > 1 ? (
        <Group gap="xs" mb="xs">
          <ActionIcon
            variant="default"
            aria-label={messages.previousPage}
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <Text size="sm" role="status">
            {messages.page(page, document.numPages)}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={messages.nextPage}
            disabled={page === document.numPages}
            onClick={() => setPage(page + 1)}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </Group>
      ) : null}
      <PdfPage
        document={document}
        number={page}
        label={`${props.name}, ${messages.page(page, document.numPages)}`}
        onFailed={() => setFailed(true)}
      />
    </Box>
  );
}

function PdfPage(props: { document: PDFDocumentProxy; number: number; label: string; onFailed: () => void }) {
  const { document, number, onFailed } = props;
  const { ref: box, width } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (width === 0) return;
    let current = true;
    let stop = () => {};
    const draw = async () => {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (!current || !target) return;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width * window.devicePixelRatio) / natural.width });
      target.width = viewport.width;
      target.height = viewport.height;
      const drawing = page.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
    };
    draw().catch((thrown) => {
      // Turning the page cancels the drawing; that is no failure.
      if (current && !(thrown instanceof RenderingCancelledException)) onFailed();
    });
    return () => {
      current = false;
      stop();
    };
  }, [document, number, width]);

  return (
    <div ref={box}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={props.label}
        style={{ width: "100%", border: "1px solid var(--tieuchi-line)" }}
      />
    </div>
  );
}
