package org.nuages.core.query;

/** A given value where a column could stand. */
record Value<E, T>(T value, String cast) implements Expression<E, T> {

    @Override
    public void write(SqlWriter sql) {
        sql.value(value, Values.toRelational(value)).append(cast);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? super T> type() {
        return (Class<T>) value.getClass();
    }
}
