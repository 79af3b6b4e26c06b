package org.nuages.core.query;

/** The condition that narrows nothing; query sets leave it out. */
enum Always implements Condition<Object> {
    EVERYWHERE;

    @Override
    public void write(SqlWriter sql) {
        sql.append("true");
    }
}
