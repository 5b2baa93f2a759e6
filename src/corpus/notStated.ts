/** Id of the filter value "no label in this facet". Never a label. */
export const NOT_STATED = 'not-stated';
