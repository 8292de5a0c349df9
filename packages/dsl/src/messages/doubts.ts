/** Why a finding is only a warning: a sentence that goes behind it. */
export const doubts = {
  estimate:
    "Đây là ước lượng, vì máy không tính được chính xác những giá trị mà đại lượng này có thể có. Hãy tự xem lại.",
};
