/** Classes by which the DOCX reader tells what HTML has no word for. */

/** The automatic number of a paragraph. */
export const NUMBER_CLASS = 'cancu-number';

/** Text that is shown in capitals whatever it is typed in. */
export const CAPITALS_CLASS = 'cancu-capitals';

/** Tables with and without visible borders. */
export const BORDERED = 'cancu-bordered';
export const BORDERLESS = 'cancu-borderless';
