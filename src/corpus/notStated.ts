/** Id of the filter value "no label in this facet". Never a label. */
export const NOT_STATED = 'not-stated';

/** What it is called. */
export const NOT_STATED_LABEL = 'Not stated';
