/** Every sentence the launcher can say. Each trouble names the next step. */

/** A running Playground as the greeting shows it. */
export interface OpenChat {
  readonly role: string;
  readonly company: string;
  readonly url: string;
}

/** The sentences, by what they are about. */
export const words = {
  badPort: (name: string, example: number, start: string) =>
    `${name} has to be a number from 1 to 65535. Try ${name}=${example} ${start}.`,
  badSwitch: (name: string) => `${name} is either on or off. Try ${name}=off npm start.`,
  badSetting: (trouble: string) => `${trouble}. Mend it or leave it out, then run npm start again.`,
  samePort: () => 'PORT, PARTNER_PORT and CUSTOMER_PORT have to be three different numbers. Change one of them and start again.',

  portInUse: (port: number, whose: string, setting: string, free: number) =>
    `Port ${port} is in use, so ${whose} can't start. Close the other program, or start with ${setting}=${free} npm start.`,
  portForbidden: (port: number, whose: string, setting: string, free: number) =>
    `This computer doesn't let ${whose} use port ${port}. Start with ${setting}=${free} npm start.`,

  collecting: (url: string) =>
    `Traces are taken at ${url}, and the latest are listed there. Start the bot with OTLP_URL=${url} npm start. ` +
    `What an apology mentions leads to its trace: ${url}/<reference>. Press Ctrl-C to stop; nothing is kept.`,
  noCollector: (code: string) =>
    `The collector can't run (${code}). Start it at another port: COLLECTOR_PORT=4319 npm run collector.`,
  noTrace: () => 'There is no trace of this reference. It comes some seconds after the turn; a bot without OTLP_URL sends none.',
  noTraces: () => 'That is no OTLP as JSON.',

  notAFolder: (path: string) =>
    `${path} has to be a folder, and something else has that name. Move it away, then run npm start again.`,
  inTheWay: (file: string, path: string) =>
    `${file} is no folder, so none can be made at ${path}. Start with DATA_FOLDER=other-folder npm start.`,
  notWritable: (path: string) =>
    `${path} can't be written to. Give your account write access to it, or start with DATA_FOLDER=other-folder npm start.`,
  diskFull: (path: string) => `There is no room left on the disk for ${path}. Make some room, then run npm start again.`,
  noFolderThere: (path: string) => `No folder can be made at ${path}. Start with DATA_FOLDER=other-folder npm start.`,
  linkLoop: (path: string) =>
    `A link in ${path} leads round in a circle. Take that link away, or start with DATA_FOLDER=other-folder npm start.`,
  nameTooLong: () => 'The name in DATA_FOLDER is too long for this system. Start with a shorter one: DATA_FOLDER=data npm start.',
  unusable: (path: string, code: string) =>
    `${path} can't be used (${code}). Rename that folder to begin with an empty one, or start with DATA_FOLDER=other-folder npm start.`,
  unreadable: (path: string) =>
    `The saved data in ${path} is damaged and can't be read. Put a backup in its place, or rename the file to begin with empty data. ` +
    'Then run npm start again.',
  folderInUse: (path: string, pid: number) =>
    `${path} is in use by a bot that already runs on this computer (process ${pid}). ` +
    'Stop that one first, or start with DATA_FOLDER=other-folder npm start.',

  noAzurite: () => 'Azurite, which keeps the data, is not installed. Run npm install, then npm start.',
  noBot: (path: string) => `The bot's code is not at ${path}. Run npm start in the project's folder: it compiles the code first.`,
  noPlayground: (bot: string) =>
    `The bot runs at ${bot}, without a chat window: the Microsoft 365 Agents Playground is not installed. ` +
    'Run npm install, then npm start, to get it.',
  playgroundsOff: (bot: string) => `The bot runs at ${bot}, without a chat window, because PLAYGROUNDS is off.`,

  botDied: (log: string) => `The bot stopped unexpectedly and is being started again. Its log is ${log}.`,
  botWaits: (log: string, lastWords: readonly string[]) =>
    [`The bot keeps stopping. Look at its last lines and change what they say; it is started again with the next change.`]
      .concat(lastWords.map((line) => `  ${line}`))
      .concat(`The whole log is ${log}.`)
      .join('\n'),
  notCompiled: (complaints: readonly string[], more: number) =>
    [`That does not compile, so the bot runs on as it was:`]
      .concat(complaints.map((line) => `  ${line}`))
      .concat(more > 0 ? `  … and ${more} lines more: npm run compile.` : [])
      .join('\n'),
  compilesAgain: () => 'It compiles again. The bot is started with it …',
  rebuilt: (seconds: number, hasChats: boolean) =>
    `Compiled and started again in ${seconds.toFixed(1)} s.${hasChats ? ' The chat windows go on where they were.' : ''}`,
  watching: (inspector: number) =>
    `Every change is compiled and the bot started again. A debugger finds it at 127.0.0.1:${inspector}.`,
  botGaveUp: (log: string, lastWords: readonly string[]) =>
    [`The bot keeps stopping, so it is not started again. Look at its last lines, fix what they say, then run npm start again.`]
      .concat(lastWords.map((line) => `  ${line}`))
      .concat(`The whole log is ${log}.`)
      .join('\n'),
  botSilent: (seconds: number, log: string) =>
    `The bot didn't get ready within ${seconds} seconds. Look at the end of ${log}, then run npm start again.`,
  playgroundDied: (company: string) => `The chat window of ${company} stopped unexpectedly and is being started again.`,
  playgroundGaveUp: (company: string, folder: string) =>
    `The chat window of ${company} keeps stopping. The bot runs on. Look in ${folder}/devTools, then run npm start again.`,
  playgroundSilent: (company: string, folder: string) =>
    `The chat window of ${company} didn't get ready. The bot runs on. Look in ${folder}/devTools, then run npm start again.`,

  starting: () => 'Starting …',
  storageRuns: () => 'The storage runs. Starting the bot …',
  botRuns: () => 'The bot runs. Opening the chat windows …',
  greeting: (chats: readonly OpenChat[], folder: string, strong: (text: string) => string) =>
    [
      '',
      `  ${strong('Partner Concierge is ready.')}`,
      '',
      ...chats.map(({ role, company, url }) => `  ${role.padEnd(10)}${company.padEnd(20)}${strong(url)}`),
      '',
      ...(chats.some(({ role }) => role === 'Partner') ? [`  Open the partner's address and type  ${strong('sign up')}`] : []),
      `  Everything is kept in ${folder}. Press Ctrl-C to stop.`,
      '',
    ].join('\n'),
  kept: (folder: string) => `Everything is kept in ${folder}. Press Ctrl-C to stop.`,
  stopped: (folder: string) => `Stopped. Everything is saved in ${folder}.`,
  notSaved: (path: string, reason: string) =>
    `The last changes may not be saved in ${path} (${reason}). Check the disk's space and your access to it, then run npm start again.`,
  unexpected: (reason: string) =>
    `The launcher met a fault of its own and closes: ${reason}. Run npm start again; if it comes back, report it.`,
} as const;
