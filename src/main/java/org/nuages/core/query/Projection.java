package org.nuages.core.query;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of one select, and how a row of it becomes a view. */
final class Projection<E, V> {

    private static final int ABSENT = -1;

    private final View<E, V> view;
    private final List<Slot> slots;
    private final int[] positions;
    private final Values.Decoder[] decoders;
    private final List<Slot> selected = new ArrayList<>();
    private final List<InnerList<?, ?>> lists;
    private volatile SqlWriter.Written columns;

    Projection(View<E, V> view, List<Slot> slots, Selection selection) {
        this.view = view;
        this.slots = slots;
        this.positions = new int[slots.size()];
        this.decoders = slots.stream()
                .map(slot -> slot.isMark() || slot.isList()
                        ? (Values.Decoder) Row::getValue
                        : Values.decoder(slot.expression().type()))
                .toArray(Values.Decoder[]::new);
        for (var i = 0; i < positions.length; i++) {
            positions[i] = isWanted(i, selection) ? place(slots.get(i)) : ABSENT;
        }
        this.lists = wantedLists(selection);
    }

    /** A column is selected once, however many parts are made of it. */
    private int place(Slot slot) {
        for (var i = 0; i < selected.size(); i++) {
            if (selected.get(i).isSame(slot)) {
                return i;
            }
        }
        selected.add(slot);
        return selected.size() - 1;
    }

    private boolean isWanted(int i, Selection selection) {
        var slot = slots.get(i);
        return slot.isMark() ? wantsPartOf(i, selection) : selection.includes(slot.name());
    }

    /** A mark is fetched when the object it stands for may be missing and something inside it is wanted. */
    private boolean wantsPartOf(int mark, Selection selection) {
        var slot = slots.get(mark);
        return slot.expression().nullable()
                && IntStream.rangeClosed(mark + 1, mark + slot.span())
                        .anyMatch(i -> selection.includes(slots.get(i).name()));
    }

    int width() {
        return selected.size();
    }

    /** The select list. It is the same each time, so it is written once, unless it depends on who looks. */
    SqlWriter.Written columns(SqlWriter sql) {
        var known = columns;
        if (known != null) {
            return known;
        }
        var written = sql.once(this::write);
        if (!written.dependsOnViewer()) {
            columns = written;
        }
        return written;
    }

    private void write(SqlWriter sql) {
        var separator = "";
        for (var slot : selected) {
            sql.append(separator);
            slot.write(sql);
            separator = ", ";
        }
    }

    V read(Row row, Fetched fetched) {
        return view.read(new RowColumns<>(row, this, fetched));
    }

    /** The wanted lists of related rows, by their slots. */
    List<InnerList<?, ?>> lists() {
        return lists;
    }

    private List<InnerList<?, ?>> wantedLists(Selection selection) {
        return IntStream.range(0, positions.length)
                .filter(i -> slots.get(i).isList() && positions[i] != ABSENT)
                .<InnerList<?, ?>>mapToObj(i -> InnerList.of(
                        i, slots.get(i).inside(), selection.inside(slots.get(i).name())))
                .toList();
    }

    Object value(Row row, int slot) {
        return positions[slot] == ABSENT ? null : decoders[slot].read(row, positions[slot]);
    }

    /** Whether the optional object marked at {@code slot} is known to be missing from the row. */
    boolean isMissing(Row row, int slot) {
        return positions[slot] != ABSENT && row.getValue(positions[slot]) == null;
    }

    int span(int slot) {
        return slots.get(slot).span();
    }
}
