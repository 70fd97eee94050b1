// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.ocsp.OcspClient;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.name.OidNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks by POST with the JDK's HTTP client, and follows nobody elsewhere. */
@Component
public final class HttpOcspClient implements OcspClient {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** RFC 9654, 2.1: clients should take 32. */
    private static final int NONCE_OCTETS = 32;

    private final SignatureChecks checks;
    private final InstantSource clock;
    private final SecureRandom random;

    @Activate
    public HttpOcspClient(@Reference SignatureChecks checks) {
        this(checks, InstantSource.system(), new SecureRandom());
    }

    /** Work with a clock and randomness of the caller's. */
    public HttpOcspClient(SignatureChecks checks, InstantSource clock, SecureRandom random) {
        this.checks = checks;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public List<URI> responders(ParsedCertificate certificate) {
        try {
            return certificate.find(AuthorityInformationAccess.class).stream()
                    .flatMap(access -> access.uris(OidNames.OCSP).stream())
                    .filter(uri -> uri.matches("(?i)https?://[\\x21-\\x7e]+"))
                    .flatMap(uri -> parse(uri).stream())
                    .toList();
        } catch (Asn1Exception e) {
            return List.of();
        }
    }

    private static Optional<URI> parse(String uri) {
        try {
            return Optional.of(URI.create(uri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Answer ask(Query query) throws IOException, InterruptedException {
        Optional<OcspNonce> nonce = query.nonce() ? Optional.of(nonce()) : Optional.empty();
        byte[] response = post(query.responder(), request(query, nonce));
        return judgement(query.certificate(), query.issuer()).of(response, nonce);
    }

    private static byte[] request(Query query, Optional<OcspNonce> nonce) throws IOException {
        try {
            OcspCertId id = OcspCertId.of(
                    query.issuer(), query.certificate().serial(), query.sha256() ? OcspHash.SHA_256 : OcspHash.SHA_1);
            return new OcspRequest(List.of(id), nonce).encode();
        } catch (Asn1Exception e) {
            throw new IOException("the certificate has no serial number to ask for", e);
        }
    }

    private OcspNonce nonce() {
        byte[] octets = new byte[NONCE_OCTETS];
        random.nextBytes(octets);
        return new OcspNonce(Octets.of(octets));
    }

    private static byte[] post(URI responder, byte[] body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(responder)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/ocsp-request")
                    .header("Accept", "application/ocsp-response")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("the responder answers with the HTTP status " + response.statusCode());
                }
                byte[] answer = in.readNBytes(OcspResponse.MAX_SIZE + 1);
                if (answer.length > OcspResponse.MAX_SIZE) {
                    throw new IOException("the responder sends more than " + OcspResponse.MAX_SIZE + " bytes");
                }
                return answer;
            } finally {
                client.shutdownNow();
            }
        }
    }

    @Override
    public Answer judge(byte[] response, ParsedCertificate certificate, ParsedCertificate issuer) {
        return judgement(certificate, issuer).of(response, Optional.empty());
    }

    private OcspJudgement judgement(ParsedCertificate certificate, ParsedCertificate issuer) {
        return new OcspJudgement(certificate, issuer, checks, clock.instant());
    }
}
