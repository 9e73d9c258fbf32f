/** The request header in which the front tells a page of the desk its own address; nobody outside can set it. */
export const ADDRESS_HEADER = 'x-warta-address'
