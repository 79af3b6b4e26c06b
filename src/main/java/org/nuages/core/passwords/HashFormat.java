package org.nuages.core.passwords;

/** One of the forms in which Django writes password hashes. */
interface HashFormat {

    /** Whether a hash is of this form. */
    boolean wrote(String hash);

    /** Whether a hash of this form is the password's. */
    boolean fits(String password, String hash);

    /** The memory that it takes to find out, in MiB. */
    default int memory(String hash) {
        return 1;
    }
}
