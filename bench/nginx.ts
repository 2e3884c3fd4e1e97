import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../server/db/free-port";
import type { FixedAnswers, FixedServer } from "./plain-server";

function onThePath(program: string): string | undefined {
  return process.env.PATH?.split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** One process that serves files, as one process of ours serves bytes. */
const configuration = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type application/octet-stream;
  open_file_cache max=100; etag on;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; root ${folder}/files; add_header Content-Encoding br; }
}`;

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error("nginx ended before it listened");
  }
}

/** nginx with the same bytes as files; null where it is not installed. */
export async function startNginx(answers: FixedAnswers): Promise<FixedServer | null> {
  const program = onThePath("nginx");
  if (!program) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "register-nginx-"));
  for (const [address, bytes] of Object.entries(answers)) {
    const file = path.join(folder, "files", address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const port = await freePort();
  writeFileSync(path.join(folder, "nginx.conf"), `user root;${configuration(folder, port)}`);
  const child = spawn(program, ["-p", folder, "-c", path.join(folder, "nginx.conf")], { stdio: "inherit" });
  await untilListening(child, port);
  return {
    port,
    close: async () => {
      child.kill("SIGQUIT");
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
