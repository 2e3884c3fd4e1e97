import { spawn } from "node:child_process";
import path from "node:path";

const root = path.dirname(import.meta.dirname);

/**
 * Runs a program in the project's folder to its end, keeping quiet about it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ environment?: Record<string, string | undefined>, aloud?: boolean }} [options] `aloud`: its words go to the terminal too
 * @returns {Promise<{ ok: boolean, output: string }>} what it wrote, on either stream
 */
export function runProgram(program, args, { environment = {}, aloud = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && program === "npm",
    });
    /** @type {Buffer[]} */
    const chunks = [];
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      chunks.push(chunk);
      if (aloud) process.stderr.write(chunk);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ ok: false, output: error.message }));
    child.once("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}

/** @param {string} output @param {number} lines */
export function lastLines(output, lines) {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}
