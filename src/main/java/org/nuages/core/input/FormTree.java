package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The flat names of a form as the objects and lists they stand for, in the spelling of Django REST Framework: {@code tags=a&tags=b}
 * or {@code tags[0]=a}, {@code profile.bio=x}, {@code items[0]quantity=2}.
 */
final class FormTree {

    private static final Pattern IN_A_LIST = Pattern.compile("([^.\\[\\]]+)\\[(\\d{1,4})]\\.?(.*)");
    private static final Pattern IN_AN_OBJECT = Pattern.compile("([^.\\[\\]]+)\\.(.+)");

    /** No input of ours is as deep; what is deeper is a name like any other. */
    private static final int DEEPEST = 4;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void add(String name, String value) {
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    ObjectNode content() {
        return object(values, DEEPEST);
    }

    private static ObjectNode object(Map<String, List<String>> values, int deep) {
        var object = JsonNodeFactory.instance.objectNode();
        Map<String, Map<String, List<String>>> objects = new LinkedHashMap<>();
        Map<String, Map<Integer, Map<String, List<String>>>> lists = new LinkedHashMap<>();
        values.forEach((name, said) -> {
            var listed = IN_A_LIST.matcher(name);
            var inside = IN_AN_OBJECT.matcher(name);
            if (deep > 0 && listed.matches()) {
                lists.computeIfAbsent(listed.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(listed.group(2)), index -> new LinkedHashMap<>())
                        .put(listed.group(3), said);
            } else if (deep > 0 && inside.matches()) {
                objects.computeIfAbsent(inside.group(1), part -> new LinkedHashMap<>())
                        .put(inside.group(2), said);
            } else {
                object.set(name, new FormValues(said));
            }
        });
        objects.forEach((name, parts) -> object.set(name, object(parts, deep - 1)));
        lists.forEach((name, elements) -> {
            var list = object.putArray(name);
            elements.values().forEach(element -> list.add(element(element, deep - 1)));
        });
        return object;
    }

    private static JsonNode element(Map<String, List<String>> parts, int deep) {
        var whole = parts.get("");
        return whole == null ? object(parts, deep) : FormValues.single(new FormValues(whole));
    }
}
