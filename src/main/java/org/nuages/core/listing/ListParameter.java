package org.nuages.core.listing;

/**
 * A filter that a list declares, as the API document and the admin show it.
 *
 * @param type of the values that it takes
 * @param label for people
 * @param help more for people, null where the label says it all
 */
public record ListParameter(String name, Class<?> type, String label, String help) {

    static ListParameter of(String name, Class<?> type) {
        var words = name.replace('_', ' ');
        return new ListParameter(name, type, Character.toUpperCase(words.charAt(0)) + words.substring(1), null);
    }

    ListParameter withHelp(String text) {
        return new ListParameter(name, type, label, text);
    }
}
