/** Heard on the window whenever the server answered somebody who is signed in, and so counts the session's idle time anew. */
export const ANSWERED = "register:answered";
/** Heard on the window when a session stands again after it had ended. */
export const SESSION_STANDS = "register:session-stands";

const SIGNED_OUT = 401;

/** Fetches, and tells the page when an answer shows that the session lives. */
export async function tellingOfAnswers(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.status !== SIGNED_OUT) window.dispatchEvent(new Event(ANSWERED));
  return response;
}
