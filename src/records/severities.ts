/** How grave a finding is, from grave to light; apart from the record, so that a command's options load no schemas. */
export const severities = ['error', 'warning', 'info'] as const;
