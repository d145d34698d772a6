# The bot as an image: compiled in one stage, its production dependencies in another, and neither compiler nor npm's cache in the last.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json compile.mjs ./
COPY src src
COPY dialogs dialogs
COPY cards cards
RUN npm run compile
# The launcher of npm start is for a desk; it would look for the emulator and the chat windows, which are not here.
RUN rm -rf dist/src/local dist/tsconfig.tsbuildinfo

FROM ${NODE_IMAGE} AS deps
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
# Half of what is installed is for compilers and debuggers.
RUN find node_modules -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' \) -delete

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=deps /app/node_modules node_modules
COPY --from=build /app/dist dist
# What a start loads, in one file and compiled, by the Node that is to run it.
RUN node dist/src/prepare.js
USER 1000:1000
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/index.js"]
