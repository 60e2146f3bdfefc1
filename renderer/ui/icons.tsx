import type { ReactNode } from 'react';

/** Drawn on a 20 px grid with one pen; always next to or inside something that has a name of its own. */
function icon(drawing: ReactNode) {
  return function Icon({ size = 18 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

export const CustomersIcon = icon(
  <>
    <circle cx="7.5" cy="7" r="2.8" />
    <path d="M2.5 16c0-2.8 2.2-4.6 5-4.6s5 1.8 5 4.6" />
    <path d="M12.8 4.6a2.6 2.6 0 0 1 0 4.9M14.6 11.9c1.8.6 2.9 2 2.9 4.1" />
  </>,
);
export const TodayIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.6" />
    <path d="M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7 6 6M14 14l1.3 1.3M4.7 15.3 6 14M14 6l1.3-1.3" />
  </>,
);
export const PlaybooksIcon = icon(
  <>
    <path d="M4 3.5h9.5l2.5 2.5v10.5H4z" />
    <path d="M7 8h6M7 11h6M7 14h3.5" />
  </>,
);
export const CasesIcon = icon(
  <>
    <path d="M3.5 4.5h13v8.5H9.2L5.8 16v-3H3.5z" />
    <path d="M10 6.8v2.4M10 11.1v.1" />
  </>,
);
export const PhoneIcon = icon(
  <path d="M6.6 3.5 8.2 7 6.4 8.4c.9 2.2 3 4.3 5.2 5.2l1.4-1.8 3.5 1.6v2.4c0 .6-.5 1.1-1.1 1C9 16.3 3.7 11 3.2 4.6c0-.6.4-1.1 1-1.1z" />,
);
export const KeyAccountsIcon = icon(
  <>
    <path d="M3 17V9.5M8 17V4M13 17v-6M18 17H2" />
    <path d="M11 6.5 13.5 4 17 7.5" />
  </>,
);
export const NoticeIcon = icon(
  <>
    <path d="M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13z" />
    <path d="M8.5 17.2h3M10 2.2V4" />
  </>,
);
export const ProductsIcon = icon(
  <>
    <path d="M10 2.8 16.5 6v8L10 17.2 3.5 14V6z" />
    <path d="M3.5 6 10 9.2 16.5 6M10 9.2v8" />
  </>,
);
export const ImportIcon = icon(
  <>
    <path d="M10 3v9M6.5 8.8 10 12.3l3.5-3.5" />
    <path d="M3 13.5V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-2.5" />
  </>,
);
export const ExportIcon = icon(
  <>
    <path d="M10 12.3v-9M6.5 6.5 10 3l3.5 3.5" />
    <path d="M3 13.5V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-2.5" />
  </>,
);
export const ArchiveIcon = icon(
  <>
    <rect x="2.5" y="3.5" width="15" height="4" rx="1" />
    <path d="M4 7.5V15a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 16 15V7.5M8 11h4" />
  </>,
);
export const SettingsIcon = icon(
  <>
    <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
    <circle cx="12" cy="6" r="2" />
    <circle cx="8" cy="14" r="2" />
  </>,
);
export const HouseholdIcon = icon(<path d="M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5v-4h3v4" />);
export const CloseIcon = icon(<path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />);
export const FolderIcon = icon(<path d="M2.5 15.5v-11h5l2 2h8v9z" />);
export const FileIcon = icon(<path d="M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4" />);
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5" />
    <path d="m13 13 4 4" />
  </>,
);
export const UpIcon = icon(<path d="M10 16V4.5M5.5 9 10 4.5 14.5 9" />);
export const ChevronRightIcon = icon(<path d="m8 5 5 5-5 5" />);
export const ChevronLeftIcon = icon(<path d="m12 5-5 5 5 5" />);
export const ChevronDownIcon = icon(<path d="m5 8 5 5 5-5" />);
export const WarningIcon = icon(<path d="M10 3 2.5 16.5h15zM10 8.5v3.5M10 14.3v.1" />);
export const DoneIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const FilterIcon = icon(<path d="M3 5.5h14M6 10h8M8.5 14.5h3" />);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const EditIcon = icon(<path d="M4 16l.7-3L13 4.7l2.3 2.3L7 15.3zM11.5 6.2l2.3 2.3" />);
export const BinIcon = icon(<path d="M3.5 5.5h13M8 5.5v-2h4v2M5 5.5 6 17h8l1-11.5M8.5 9v5M11.5 9v5" />);
export const FaceIcon = icon(
  <path d="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.5 8v1M12.5 8v1M7 12c1.7 1.8 4.3 1.8 6 0" />,
);
export const UndoIcon = icon(<path d="M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />);
export const ScatterIcon = icon(<path d="M3.5 3v13.5H17M7 12.5h.1M9.5 9h.1M13 11.5h.1M12 6h.1M15.5 4.5h.1" />);
export const SnapshotIcon = icon(
  <>
    <path d="M3 6h3l1.5-2h5L14 6h3v10H3z" />
    <circle cx="10" cy="10.8" r="2.8" />
  </>,
);
export const TableIcon = icon(<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12" />);
export const ExpandIcon = icon(<path d="M11.5 3.5h5v5M16.5 3.5l-6 6M8.5 16.5h-5v-5M3.5 16.5l6-6" />);
export const BackIcon = icon(<path d="M16 10H4.5M9 5.5 4.5 10 9 14.5" />);
export const ForwardIcon = icon(<path d="M4 10h11.5M11 5.5l4.5 4.5-4.5 4.5" />);
export const CollapseIcon = icon(<path d="M3 4h14v12H3zM8 4v12M13.5 8l-2 2 2 2" />);
export const UncollapseIcon = icon(<path d="M3 4h14v12H3zM8 4v12M11.5 8l2 2-2 2" />);
export const HiddenIcon = icon(
  <>
    <path d="M3 10c1.8-3 4.2-4.5 7-4.5s5.2 1.5 7 4.5c-1.8 3-4.2 4.5-7 4.5s-5.2-1.5-7-4.5z" />
    <path d="M4 16 16 4" />
  </>,
);
export const LockIcon = icon(<path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9" />);
export const CopyIcon = icon(<path d="M7 6.5h9.5V17H7zM4 13.5H3V3h9.5v1" />);
export const SampleIcon = icon(
  <path d="M3.5 6h10v5.5a4.5 4.5 0 0 1-10 0zM13.5 7.5H15a2 2 0 0 1 0 4h-1.5M6 2.5v1M9 2.5v1M12 2.5v1" />,
);
export const ClipIcon = icon(
  <path d="m15.5 9.5-5.7 5.7a3.4 3.4 0 0 1-4.8-4.8l6.1-6.1a2.3 2.3 0 0 1 3.2 3.2l-6 6a1.1 1.1 0 0 1-1.6-1.6l5.3-5.3" />,
);
export const CardIcon = icon(<path d="M3 5h14v10.5H3zM6 8.5h4M6 11.5h7" />);
export const PrintIcon = icon(<path d="M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z" />);
export const MoreIcon = icon(
  <>
    <circle cx="4.5" cy="10" r="1" />
    <circle cx="10" cy="10" r="1" />
    <circle cx="15.5" cy="10" r="1" />
  </>,
);
export const GripIcon = icon(
  <>
    <circle cx="7.5" cy="5" r="0.6" />
    <circle cx="12.5" cy="5" r="0.6" />
    <circle cx="7.5" cy="10" r="0.6" />
    <circle cx="12.5" cy="10" r="0.6" />
    <circle cx="7.5" cy="15" r="0.6" />
    <circle cx="12.5" cy="15" r="0.6" />
  </>,
);
