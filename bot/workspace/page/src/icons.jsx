// The page's own signs, drawn so that they need no font.
function Icon({ d, size = 18 }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
      <path d={d} />
    </svg>
  );
}

export const Plus = () => <Icon d="M10 4v12M4 10h12" />;
export const Cross = () => <Icon d="M5 5l10 10M15 5L5 15" />;
export const Dots = () => <Icon d="M4.5 10h.01M10 10h.01M15.5 10h.01" />;
export const Bubble = () => <Icon d="M4 4.5h12v8.5H9.5L6 16v-3H4z" />;
export const Eye = () => <Icon size={14} d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12a2 2 0 100-4 2 2 0 000 4z" />;
export const Page = () => <Icon size={24} d="M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5" />;
export const ThumbUp = () => (
  <Icon d="M3.5 9.5h2.5v7H3.5zM6 9.5l3-6c1.5 0 2 1 2 2.2L10.5 8h4.6c1 0 1.6.9 1.4 1.8l-1.2 5.3c-.2.9-.9 1.4-1.7 1.4H6" />
);
export const ThumbDown = () => (
  <Icon d="M3.5 10.5h2.5v-7H3.5zM6 10.5l3 6c1.5 0 2-1 2-2.2L10.5 12h4.6c1 0 1.6-.9 1.4-1.8l-1.2-5.3c-.2-.9-.9-1.4-1.7-1.4H6" />
);
