export const messages = {
  connectionLost: "Mất kết nối tới máy chủ. Hãy kiểm tra mạng rồi thử lại.",
  unexpected: "Máy chủ trả lời ngoài dự kiến. Hãy thử lại; nếu vẫn vậy, báo cho người quản trị.",
};
