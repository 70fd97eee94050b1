// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.util.Locale;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;

/**
 * The one gate through which this bundle touches data that others made.
 *
 * <p>ASN.1 parsers throw undeclared runtime exceptions on hostile input (class casts, negative sizes, a stack overflow
 * on deep nesting), and not only while they parse: accessors decode lazily and throw later. So every such access runs
 * in here, and whatever it throws becomes {@link PkiFailure.Malformed}.
 */
public final class ForeignData {

    /** Largest input that is read, in bytes; a chain of twenty RSA-4096 certificates takes 40 KB. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DETAIL = 160;

    /** An access to foreign data. */
    @FunctionalInterface
    public interface Access<T> {
        T run() throws Exception;
    }

    /**
     * Run an access.
     *
     * @param what the data's name at the start of a sentence, such as {@code The certificate}
     * @throws PkiException whatever is wrong with the data
     */
    public static <T> T read(String what, Access<T> access) throws PkiException {
        try {
            return access.run();
        } catch (PkiException e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw new PkiException(new PkiFailure.Malformed(what, detail(e)), e);
        }
    }

    /**
     * Run an access to secret data: neither the parser's words nor its stack trace are passed on, as they may quote
     * what they stumbled over.
     *
     * @param failure what to say instead
     */
    public static <T> T readSecret(PkiFailure failure, Access<T> access) throws PkiException {
        try {
            return access.run();
        } catch (PkiException e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw new PkiException(failure);
        }
    }

    /** A failure to be thrown where the data can be read but says something wrong. */
    public static PkiException malformed(String what, String detail) {
        return new PkiException(new PkiFailure.Malformed(what, detail));
    }

    /** Refuse more than {@link #MAX_BYTES}, and nothing at all. */
    public static void requireSize(String what, int length) throws PkiException {
        if (length == 0) {
            throw malformed(what, "it is empty");
        }
        if (length > MAX_BYTES) {
            throw malformed(
                    what, String.format(Locale.ROOT, "it has %,d bytes, at most %,d are read", length, MAX_BYTES));
        }
    }

    /** The parser's message on one line of printable ASCII: it may quote the hostile data. */
    private static String detail(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        String line = message.replaceAll("[^\\x20-\\x7e]+", " ").strip();
        line = line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) + "..." : line.replaceAll("[.\\s]+$", "");
        return line.isEmpty() ? "its structure is broken" : "its structure is broken (" + line + ")";
    }

    private ForeignData() {}
}
