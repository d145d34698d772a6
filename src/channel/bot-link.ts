/** Links that open the chat with the bot in Teams, with a line already typed (Teams: deep link to start a new chat; `28:` is a bot). */

/** The link for a line; nothing where the bot has no registration, for then it isn't in Teams. */
export function botLink(appId: string | undefined, line: string): string | undefined {
  return appId === undefined
    ? undefined
    : `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}&message=${encodeURIComponent(line)}`;
}
