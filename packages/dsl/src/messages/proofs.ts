/** Whether it is proven, or only that no submission was found. */
type Proof = "exact" | "approximate";

const none = (proof: Proof) => (proof === "exact" ? "Không hồ sơ nào" : "Chưa tìm được hồ sơ nào");
const perhaps = (proof: Proof) => (proof === "exact" ? "" : "có lẽ ");
/** Said behind what is not proven. */
const doubt = (proof: Proof) =>
  proof === "exact" ? "" : " (Máy đã thử nhiều hồ sơ mà chưa gặp, nhưng chưa chứng minh được là không có.)";

const branches = {
  pass: "được điểm đạt ở đây",
  otherwise: "rơi vào phần `không thì` ở đây",
  case: "rơi vào trường hợp này",
  choice: "dùng đến dòng này",
  cell: "rơi vào ô này",
  way: "được chấm theo cách này",
  rule: "dùng đến dòng này",
} as const;
export type Branch = keyof typeof branches;

/** What is said about clauses that nobody's data ever bring into play. */
export const proofMessages = {
  "level-unreachable": (proof: Proof, title: string, because: "condition" | "others") =>
    because === "condition"
      ? `${none(proof)} đạt mức "${title}": với số liệu và cách chấm ở trên, ${perhaps(proof)}điều kiện của mức này không bao giờ đúng. Hãy xem lại ngưỡng.${doubt(proof)}`
      : `${none(proof)} được xếp mức "${title}": hồ sơ đủ điều kiện của mức này ${perhaps(proof)}luôn đạt mức cao hơn, hoặc bị các dòng \`hạ\`, \`không quá\`, \`không xếp loại\` đưa sang chỗ khác. Hãy xem lại điều kiện của các mức.${doubt(proof)}`,
  "gate-dead": (proof: Proof) =>
    `${none(proof)} làm điều kiện của dòng này đúng, nên dòng này ${perhaps(proof)}không bao giờ dùng đến. Hãy sửa điều kiện hoặc bỏ dòng.${doubt(proof)}`,
  "gate-without-effect": (proof: Proof) =>
    `${none(proof)} đổi kết quả xếp loại vì dòng này: khi điều kiện của nó đúng thì mức cũng đã như vậy rồi. Hãy xem dòng này có còn cần không.${doubt(proof)}`,
  "score-condition-dead": (proof: Proof) =>
    `${none(proof)} làm phần điều kiện này đúng. Hãy sửa ngưỡng hoặc bỏ phần này.${doubt(proof)}`,
  "branch-dead": (proof: Proof, branch: Branch) =>
    `${none(proof)} ${branches[branch]}. Hãy sửa điều kiện hoặc bỏ phần này.${doubt(proof)}`,
  "band-unreachable": (proof: Proof) =>
    `${none(proof)} rơi vào bậc này, vì các phần khác của tiêu chí và số liệu không cho phép. Hãy sửa cận hoặc bỏ bậc.${doubt(proof)}`,
  "line-dead": (proof: Proof, direction: "deduct" | "award") =>
    `${none(proof)} ${direction === "deduct" ? "bị trừ" : "được cộng"} điểm theo dòng này. Hãy sửa điều kiện, bước hoặc bỏ dòng.${doubt(proof)}`,
  "waiver-dead": (proof: Proof) =>
    `${none(proof)} dùng đến phần \`trừ khi\` của dòng này. Hãy sửa điều kiện hoặc bỏ phần này.${doubt(proof)}`,
  "cap-dead": (proof: Proof) =>
    `${none(proof)} chạm đến mức chặn ở đây, nên ${perhaps(proof)}có hay không có nó cũng như nhau. Hãy xem lại con số.${doubt(proof)}`,
  "maximum-not-attained": (proof: Proof, subject: string) =>
    `${none(proof)} đạt trọn điểm tối đa của ${subject}. Hãy xem lại điểm tối đa hoặc các cách chấm bên dưới.${doubt(proof)}`,
} as const;
export type ProofCode = keyof typeof proofMessages;

/** Harmless, if perhaps not meant: only told of. */
export const proofWarnings: ReadonlySet<ProofCode> = new Set<ProofCode>(["gate-without-effect", "cap-dead"]);
