import type { Enrolment } from "@/server/modules/second-factor/enrolment";

/** What the camera of an authenticator reads: dark on light whatever the colours of the page, or it cannot. */
export function AuthenticatorPicture({ picture, alt }: { picture: Enrolment["picture"]; alt: string }) {
  const { size, path } = picture;
  return (
    <svg
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 max-w-full border border-hairline"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
