// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOffer.Trait;
import org.fleetpki.device.api.TlsExamVersion;

/** Reads what a server sends before it is the client's turn again. */
final class ServerFlight {

    private static final int SERVER_HELLO = 2;
    private static final int ENCRYPTED_EXTENSIONS = 8;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int CERTIFICATE_REQUEST = 13;
    private static final int SERVER_HELLO_DONE = 14;
    private static final int FINISHED = 20;
    private static final int CERTIFICATE_STATUS = 22;

    /** The curve of a ServerKeyExchange is one with a name (RFC 8422, 5.4). */
    private static final int NAMED_CURVE = 3;

    private final TlsExamVersion version;
    private final HandshakeStream stream;
    private final ClientHello clientHello;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private List<X509Certificate> chain = List.of();
    private String group = "";
    private String application = "";

    ServerFlight(TlsExamVersion version, HandshakeStream stream, ClientHello clientHello) {
        this.version = version;
        this.stream = stream;
        this.clientHello = clientHello;
    }

    TlsExamOffer read() throws IOException {
        HandshakeStream.Message first = stream.next();
        if (first.type() != SERVER_HELLO) {
            throw new AnswerException(
                    AnswerException.Kind.MALFORMED, "its handshake does not begin with a ServerHello");
        }
        ServerHello hello = ServerHello.read(first.body());
        if (hello.version() != version.code()) {
            String chosen = TlsExamVersion.of(hello.version())
                    .map(TlsExamVersion::title)
                    .orElseGet(() -> String.format("version 0x%04X", hello.version()));
            throw new AnswerException(AnswerException.Kind.ALERT, "it answers with " + chosen + " instead");
        }
        if (!clientHello.suites().contains(hello.suite())) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "it chose a cipher suite that was not offered");
        }
        traitsOf(hello);
        if (version == TlsExamVersion.TLS_1_3) {
            readSealed(hello, first);
        } else {
            readInClear(hello);
        }
        return new TlsExamOffer(
                version,
                TlsExamOffer.State.OFFERED,
                CipherSuites.name(hello.suite()),
                group,
                application,
                chain,
                traits,
                "");
    }

    private void traitsOf(ServerHello hello) throws AnswerException {
        application = ServerHello.application(hello.extensions());
        add(hello.compression(), Trait.COMPRESSION);
        if (version != TlsExamVersion.TLS_1_3) {
            add(hello.sessionId(), Trait.SESSION_ID);
            add(hello.extension(Extensions.SESSION_TICKET).isPresent(), Trait.SESSION_TICKET);
            add(hello.extension(Extensions.EXTENDED_MASTER_SECRET).isPresent(), Trait.EXTENDED_MASTER_SECRET);
            add(hello.extension(Extensions.RENEGOTIATION_INFO).isPresent(), Trait.SECURE_RENEGOTIATION);
        }
    }

    private void take(CertificateMessages.Sent sent) {
        chain = sent.chain();
        add(sent.unreadable(), Trait.UNREADABLE_CERTIFICATE);
        add(sent.stapled(), Trait.OCSP_STAPLED);
    }

    private void add(boolean seen, Trait trait) {
        if (seen) {
            traits.add(trait);
        }
    }

    private void readInClear(ServerHello hello) throws IOException {
        boolean elliptic = CipherSuites.name(hello.suite()).contains("ECDH");
        for (HandshakeStream.Message message = stream.next();
                message.type() != SERVER_HELLO_DONE;
                message = stream.next()) {
            switch (message.type()) {
                case CERTIFICATE -> take(CertificateMessages.read(message.body()));
                case CERTIFICATE_STATUS -> traits.add(Trait.OCSP_STAPLED);
                case CERTIFICATE_REQUEST -> traits.add(Trait.CLIENT_CERTIFICATE_REQUESTED);
                case SERVER_KEY_EXCHANGE -> group = elliptic ? curve(new WireReader(message.body())) : group;
                default -> requireHarmless(message);
            }
        }
    }

    private static String curve(WireReader in) throws AnswerException {
        return in.u8() == NAMED_CURVE ? NamedGroups.name(in.u16()) : "";
    }

    /** A server that wants another greeting speaks the version; what it would send then is not asked for. */
    private void readSealed(ServerHello hello, HandshakeStream.Message first) throws IOException {
        WireReader share = new WireReader(hello.extension(Extensions.KEY_SHARE).orElse(new byte[0]));
        if (hello.isRetry()) {
            group = share.hasMore() ? NamedGroups.name(share.u16()) : "";
            return;
        }
        int code = share.u16();
        group = NamedGroups.name(code);
        ByteArrayOutputStream transcript = new ByteArrayOutputStream();
        transcript.writeBytes(clientHello.message());
        transcript.writeBytes(first.encoded());
        byte[] shared = clientHello.shares().agree(code, share.vector16().rest());
        stream.openWith(new ServerSecrets(hello.suite(), shared, transcript.toByteArray()));
        for (HandshakeStream.Message message = stream.next(); message.type() != FINISHED; message = stream.next()) {
            switch (message.type()) {
                case ENCRYPTED_EXTENSIONS -> {
                    Map<Integer, byte[]> extensions = ServerHello.extensions(new WireReader(message.body()).vector16());
                    application = ServerHello.application(extensions);
                }
                case CERTIFICATE -> take(CertificateMessages.readTls13(message.body()));
                case CERTIFICATE_REQUEST -> traits.add(Trait.CLIENT_CERTIFICATE_REQUESTED);
                default -> requireHarmless(message);
            }
        }
    }

    /** Messages that say nothing of interest are let by, as CertificateVerify; a second ServerHello is none. */
    private static void requireHarmless(HandshakeStream.Message message) throws AnswerException {
        if (message.type() == SERVER_HELLO || message.type() == FINISHED) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "the messages of its handshake are out of order");
        }
    }
}
