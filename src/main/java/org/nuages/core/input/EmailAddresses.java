package org.nuages.core.input;

import java.util.regex.Pattern;

/** What Django takes for an e-mail address: a plain local part, and a domain with a dot or {@code localhost}. */
final class EmailAddresses {

    private static final Pattern LOCAL =
            Pattern.compile("(?i)[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(\\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)localhost|([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    private EmailAddresses() {}

    static String problem(String address) {
        var at = address.lastIndexOf('@');
        var sound = at > 0
                && address.length() <= 320
                && LOCAL.matcher(address.substring(0, at)).matches()
                && DOMAIN.matcher(address.substring(at + 1)).matches();
        return sound ? null : "Enter a valid email address.";
    }
}
