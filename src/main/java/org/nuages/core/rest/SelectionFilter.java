package org.nuages.core.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import org.nuages.core.listing.Page;
import org.nuages.core.query.Selection;

/** Leaves out what was not asked for, by the dotted path of a property from the resource it belongs to. */
final class SelectionFilter extends SimpleBeanPropertyFilter {

    private final Selection selection;
    private final boolean inPage;

    SelectionFilter(Selection selection, boolean inPage) {
        this.selection = selection;
        this.inPage = inPage;
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider, PropertyWriter property)
            throws Exception {
        if (bean instanceof Page || selection.includes(path(json.getOutputContext(), property.getName()))) {
            property.serializeAsField(bean, json, provider);
        }
    }

    private String path(JsonStreamContext at, String name) {
        var path = new StringBuilder(name);
        for (var parent = at.getParent(); parent != null; parent = parent.getParent()) {
            var isPageItself =
                    inPage && parent.getParent() != null && parent.getParent().inRoot();
            if (parent.inObject() && parent.getCurrentName() != null && !isPageItself) {
                path.insert(0, '.').insert(0, parent.getCurrentName());
            }
        }
        return path.toString();
    }
}
