/** Opens Teams at a chat with the person of that e-mail address. */
export function chatLink(email: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}`;
}
