import { NextRequest } from "next/server";
import { handlers } from "@/app/_session/auth";

/**
 * Who is signed in, as next-auth tells a page's script. Nothing else of next-auth is open: signing in and out are
 * actions of this product's own pages, and next-auth's pages answer 500 to odd callback values. The query is
 * dropped for the same reason.
 */
export function GET(request: NextRequest): Promise<Response> | Response {
  const { origin, pathname } = request.nextUrl;
  if (pathname !== "/api/auth/session") return new Response(null, { status: 404 });
  return handlers.GET(new NextRequest(origin + pathname, { headers: request.headers }));
}
