import {
  type ActionIcon,
  type Autocomplete,
  type Button,
  type Checkbox,
  type Chip,
  type CSSVariablesResolver,
  createTheme,
  type Input,
  type InputWrapper,
  type MantineColorsTuple,
  type Menu,
  type Modal,
  type MultiSelect,
  type NumberInput,
  type PasswordInput,
  type Progress,
  type SegmentedControl,
  type Select,
  type TagsInput,
  type Textarea,
  type TextInput,
  type Tooltip,
} from '@mantine/core';

// Jade #1F6F5C stands at index 7 (light theme), its lighter sister #6CC3AB at 4 (dark theme).
const jade: MantineColorsTuple = [
  '#EAF4F1',
  '#D3E8E1',
  '#A9D4C8',
  '#84C8B5',
  '#6CC3AB',
  '#3C9C84',
  '#2A8570',
  '#1F6F5C',
  '#185A4A',
  '#10443A',
];

// Mantine's greys of the dark theme, in our paper and ink.
const darkPaper: MantineColorsTuple = [
  '#E8E5DC',
  '#C9C6BD',
  '#A5A298',
  '#7D7B74',
  '#4A4F52',
  '#33373A',
  '#222528',
  '#1A1C1E',
  '#141617',
  '#0E0F10',
];

/** Mantine's greys of the light theme, as warm as the paper they are on. */
const lightPaper: MantineColorsTuple = [
  '#FBFAF6',
  '#F4F1E9',
  '#EDE9DF',
  '#E4E1D8',
  '#CFCABC',
  '#A9A699',
  '#7D7B74',
  '#63625B',
  '#45443F',
  '#22252A',
];

// `system-ui` comes last: on Linux it is a face much wider than the others.
const fontFamily =
  '-apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", system-ui, sans-serif';

/**
 * How a component looks here. Its own `extend` would say the same and bring the component, needed or not, into what the
 * page loads first.
 */
type LookOf<Component extends { extend: (look: never) => unknown }> = Parameters<Component['extend']>[0];

/** Fields, buttons and chips of one row meet. */
const controlHeight = '28px';

const compact = { defaultProps: { size: 'xs' } };
/** A browser would keep what is typed, to offer it again: names and phones, out of reach of a purge. */
const typed = { defaultProps: { size: 'xs', autoComplete: 'off' } };

/** The list itself scrolls, so that the arrow keys that go through it are known to scroll it. */
const listOfChoices = { withScrollArea: false, size: 'xs' } as const;
const choices = { options: 'choices' };

/** The look of the program. Mantine's own crosses get their name from the language. */
export const themeIn = (closeLabel: string) =>
  createTheme({
    fontFamily,
    fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
    headings: { fontFamily, fontWeight: '600' },
    primaryColor: 'jade',
    primaryShade: { light: 7, dark: 4 },
    autoContrast: true,
    luminanceThreshold: 0.35,
    colors: { jade, dark: darkPaper, gray: lightPaper },
    black: '#22252A',
    defaultRadius: '6px',
    fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
    spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Autocomplete: { defaultProps: listOfChoices, classNames: choices } satisfies LookOf<typeof Autocomplete>,
      ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } } satisfies LookOf<typeof ActionIcon>,
      Button: {
        ...compact,
        classNames: { label: 'button-label' },
        // Mantine's own contrast looks at the light theme's shade in both themes.
        vars: (_theme, { variant = 'filled', color, size }) => ({
          root: {
            ...(variant === 'filled' && color === undefined ? { '--button-color': 'var(--on-accent)' } : {}),
            ...(size === 'xs' ? { '--button-height': controlHeight } : {}),
          },
        }),
      } satisfies LookOf<typeof Button>,
      Checkbox: compact satisfies LookOf<typeof Checkbox>,
      Chip: { vars: () => ({ root: { '--chip-color': 'var(--on-accent)' } }) } satisfies LookOf<typeof Chip>,
      Input: {
        ...compact,
        vars: () => ({ wrapper: { '--input-height': controlHeight } }),
      } satisfies LookOf<typeof Input>,
      InputWrapper: {
        defaultProps: { size: 'xs' },
        classNames: { label: 'field-label', description: 'field-description' },
      } satisfies LookOf<typeof InputWrapper>,
      Menu: {
        // A menu may hold nothing focusable but its entries: the first of them gets the focus.
        defaultProps: { transitionProps: { duration: 80 }, shadow: 'floating', withInitialFocusPlaceholder: false },
      } satisfies LookOf<typeof Menu>,
      Modal: {
        defaultProps: {
          transitionProps: { duration: 80 },
          centered: true,
          closeButtonProps: { 'aria-label': closeLabel },
        },
        classNames: { title: 'dialog-title', inner: 'above-status', overlay: 'behind-dialog above-status' },
      } satisfies LookOf<typeof Modal>,
      MultiSelect: { defaultProps: listOfChoices, classNames: choices } satisfies LookOf<typeof MultiSelect>,
      NumberInput: typed satisfies LookOf<typeof NumberInput>,
      PasswordInput: compact satisfies LookOf<typeof PasswordInput>,
      Progress: { defaultProps: { size: 6 } } satisfies LookOf<typeof Progress>,
      SegmentedControl: {
        defaultProps: { size: 'xs', transitionDuration: 80 },
        classNames: { root: 'segments', indicator: 'segments-indicator', label: 'segments-label' },
      } satisfies LookOf<typeof SegmentedControl>,
      // A list that fades out fills up again behind the fade, over the button that is pressed next.
      Select: {
        defaultProps: { ...listOfChoices, allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } } },
        classNames: choices,
      } satisfies LookOf<typeof Select>,
      TagsInput: { defaultProps: listOfChoices, classNames: choices } satisfies LookOf<typeof TagsInput>,
      Textarea: typed satisfies LookOf<typeof Textarea>,
      TextInput: typed satisfies LookOf<typeof TextInput>,
      Tooltip: {
        defaultProps: { openDelay: 300, withArrow: false, events: { hover: true, focus: true, touch: false } },
      } satisfies LookOf<typeof Tooltip>,
    },
    shadows: { floating: '0 4px 20px rgb(20 18 10 / 18%)' },
  });

/** The colours of the program, by what they are for. A test compares every colour on every screen with them. */
export const lightTokens = {
  '--paper': '#FBFAF6',
  '--raised': '#FFFFFF',
  '--sunk': '#F4F1E9',
  '--ink': '#22252A',
  '--ink-quiet': '#63625B',
  '--line': '#E4E1D8',
  '--line-strong': '#CFCABC',
  '--disabled': '#EDE9DF',
  '--ink-disabled': '#A9A699',
  '--accent': '#1F6F5C',
  '--accent-wash': '#E4F0EC',
  '--accent-ink': '#185A4A',
  '--on-accent': '#FFFFFF',
  '--soon': '#8A5A00',
  '--soon-wash': '#FBF1DA',
  '--lost': '#B3261E',
  '--lost-wash': '#FBE9E7',
  '--behind-dialog': 'rgb(0 0 0 / 60%)',
};

export const darkTokens: typeof lightTokens = {
  '--paper': '#1A1C1E',
  '--raised': '#222528',
  '--sunk': '#141617',
  '--ink': '#E8E5DC',
  '--ink-quiet': '#A5A298',
  '--line': '#33373A',
  '--line-strong': '#4A4F52',
  '--disabled': '#222528',
  '--ink-disabled': '#7D7B74',
  '--accent': '#6CC3AB',
  '--accent-wash': '#21342F',
  '--accent-ink': '#8AD3BE',
  '--on-accent': '#141617',
  '--soon': '#E5B454',
  '--soon-wash': '#352C19',
  '--lost': '#F0938B',
  '--lost-wash': '#3B2422',
  '--behind-dialog': 'rgb(0 0 0 / 60%)',
};

/**
 * The series of charts, in the order they are taken: at most two hues in one picture, the rest by hatching, shape or
 * label. Any two are at least 18 ΔE apart for people with red, green or blue blindness; a test computes it.
 */
export const lightChartTokens = {
  '--chart-1': '#1F6F5C',
  '--chart-2': '#CC8E22',
  '--chart-3': '#7AA6DD',
  '--chart-4': '#5E2750',
  '--chart-5': '#BDB8AA',
};

export const darkChartTokens: typeof lightChartTokens = {
  '--chart-1': '#6CC3AB',
  '--chart-2': '#F0C66E',
  '--chart-3': '#4F7CC4',
  '--chart-4': '#C58AC0',
  '--chart-5': '#5E6265',
};

const mantineRoles = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--disabled)',
  '--mantine-color-disabled-color': 'var(--ink-disabled)',
  '--mantine-color-error': 'var(--lost)',
  '--mantine-color-gray-light-color': 'var(--ink)',
  '--mantine-color-jade-light': 'var(--accent-wash)',
  '--mantine-color-jade-light-color': 'var(--accent-ink)',
  '--mantine-color-jade-light-hover': 'var(--accent-wash)',
};

/** As the style of what looks like paper in either theme; next to `data-mantine-color-scheme="light"`. */
export const paperColours = { ...lightTokens, ...mantineRoles };

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...lightTokens, ...lightChartTokens, ...mantineRoles },
  dark: { ...darkTokens, ...darkChartTokens, ...mantineRoles },
});
