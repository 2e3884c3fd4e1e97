FROM node:22-slim
WORKDIR /register
RUN chown node:node /register
USER node

# The packages change less often than the source. Their scripts would unpack the embedded PostgreSQL, which stays unused here.
COPY --chown=node:node package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

COPY --chown=node:node . .
RUN node commands/postinstall.mjs \
 && node --import tsx --eval "import('./commands/build.ts').then(({ ensureBuilt }) => ensureBuilt())" \
 && mkdir .data

ENV PORT=3000 DATA_DIR=/register/.data
EXPOSE 3000
VOLUME /register/.data
CMD ["node", "commands/start.mjs"]
