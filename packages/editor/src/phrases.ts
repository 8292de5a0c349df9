import { EditorState, type Extension } from "@codemirror/state";

/** CodeMirror's own words, in Vietnamese. */
export const phrases: Extension = EditorState.phrases.of({
  Completions: "Gợi ý",
  Diagnostics: "Lỗi và cảnh báo",
  "No diagnostics": "Không có lỗi",
  close: "đóng",
  error: "lỗi",
  warning: "cảnh báo",
  "Fold line": "Gập lại",
  "Unfold line": "Mở ra",
  "Folded lines": "Những dòng đang gập",
  "Unfolded lines": "Những dòng đang mở",
  "folded code": "phần đang gập",
  unfold: "mở ra",
  to: "đến",
});
