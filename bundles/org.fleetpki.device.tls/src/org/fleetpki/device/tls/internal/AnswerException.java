// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.IOException;

/** An answer of a server that ends the conversation with it. */
final class AnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What kind of answer. */
    enum Kind {
        /** It refused, in the words of TLS. */
        ALERT,
        /** It closed the connection. */
        CLOSED,
        /** It answers as a web server without TLS. */
        PLAIN_HTTP,
        /** It answers, and not by TLS. */
        NO_TLS,
        /** It does not go over to TLS. */
        NO_STARTTLS,
        /** It sent too much, or what is no handshake. */
        MALFORMED
    }

    private final Kind kind;

    /** @param phrase what happened, without a full stop */
    AnswerException(Kind kind, String phrase) {
        super(phrase);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
