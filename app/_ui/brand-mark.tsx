/** The mark: a weave of two threads. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" shapeRendering="crispEdges">
      <path
        fill="#fff"
        d="M2 2h4v15H2zM7.5 2h4v15h-4zM13 2h4v15h-4zM19 19h4v15h-4zM24.5 19h4v15h-4zM30 19h4v15h-4z"
      />
      <path
        fill="#f6b52c"
        d="M19 2h15v4H19zM19 7.5h15v4H19zM19 13h15v4H19zM2 19h15v4H2zM2 24.5h15v4H2zM2 30h15v4H2z"
      />
    </svg>
  );
}
