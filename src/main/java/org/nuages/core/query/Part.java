package org.nuages.core.query;

/** Which of the ordered rows are wanted. */
record Part(int size, long offset) {

    static final Part WHOLE = new Part(Integer.MAX_VALUE, 0);

    /** One row more is fetched than wanted: it tells whether there are more. */
    void write(SqlWriter sql) {
        if (size != Integer.MAX_VALUE) {
            sql.append(" limit ").parameter((long) size + 1);
        }
        if (offset != 0) {
            sql.append(" offset ").parameter(offset);
        }
    }
}
