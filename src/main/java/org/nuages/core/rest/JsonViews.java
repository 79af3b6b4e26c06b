package org.nuages.core.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.nuages.core.listing.Page;
import org.nuages.core.query.Selection;

/** Views as JSON: whole on the straight path; through a property filter, with a mapper of its own, when fields are chosen. */
@Singleton
public class JsonViews {

    private static final String CHOSEN = "chosen";

    private final ObjectMapper whole;
    private final ObjectMapper selecting;

    JsonViews(ObjectMapper mapper) {
        whole = mapper;
        selecting = mapper.copy();
        selecting.setAnnotationIntrospector(new AnnotationIntrospectorPair(
                new FilterEverything(), mapper.getSerializationConfig().getAnnotationIntrospector()));
    }

    byte[] write(Object view, Selection selection) {
        try {
            return selection.isAll() ? whole.writeValueAsBytes(view) : selected(view, selection);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One object a line. */
    byte[] writeLines(List<?> views, Selection selection) {
        var lines = new ByteArrayOutputStream(views.size() * 256);
        for (var view : views) {
            lines.writeBytes(write(view, selection));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private byte[] selected(Object view, Selection selection) throws JsonProcessingException {
        var filter = new SelectionFilter(selection, view instanceof Page);
        return selecting
                .writer(new SimpleFilterProvider().addFilter(CHOSEN, filter))
                .writeValueAsBytes(view);
    }

    private static final class FilterEverything extends JacksonAnnotationIntrospector {

        @Override
        public Object findFilterId(Annotated annotated) {
            return CHOSEN;
        }
    }
}
