// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.RequestMaker;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.FastSignatures;
import org.fleetpki.pki.bc.internal.Pkcs10Maker;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests made here are requests to openssl and to the own reader. */
class RequestMakingTest {

    private static final RequestMaker REQUESTS = new Pkcs10Maker(new FastSignatures());

    private static final CertificateSubject CAMERA = new CertificateSubject(
            new X500Principal("CN=cam-7, O=Example"),
            List.of(
                    new GeneralName.Dns("cam-7.example"),
                    GeneralName.parse("IP:192.0.2.7"),
                    GeneralName.parse("IP:2001:db8::7"),
                    GeneralName.parse("email:ops@example.org"),
                    GeneralName.parse("URI:sip:cam-7@example.org")));

    private static final List<Extension> SERVER =
            List.of(Extension.of(false, new ExtendedKeyUsage(List.of(OidNames.SERVER_AUTH))));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"RSA_2048", "EC_P256", "EC_P521", "EC_BRAINPOOL_P384R1", "ED25519", "ED448"})
    void openssl_verifies_a_request_and_reads_what_it_asks_for(KeyType type) throws Exception {
        for (RsaScheme scheme :
                type.family() == KeyFamily.RSA ? RsaScheme.values() : new RsaScheme[] {RsaScheme.PKCS1}) {
            Files.write(folder.resolve("request.der"), REQUESTS.make(CAMERA, SERVER, Algorithms.key(type), scheme));
            String text = new OpensslProgram(folder)
                    .run("req", "-inform", "DER", "-in", "request.der", "-verify", "-noout", "-text");
            assertTrue(text.contains("verify OK"), text);
            assertTrue(text.contains("O = Example, CN = cam-7"), text);
            assertTrue(
                    text.contains("DNS:cam-7.example, IP Address:192.0.2.7, IP Address:2001:DB8:0:0:0:0:0:7,"
                            + " email:ops@example.org, URI:sip:cam-7@example.org"),
                    text);
            assertTrue(text.contains("TLS Web Server Authentication"), text);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EC_P256", "ML_DSA_65", "SLH_DSA_SHA2_128F", "MLDSA65_ECDSA_P256"})
    void a_request_of_any_kind_of_key_is_read_back(KeyType type) throws Exception {
        byte[] der = REQUESTS.make(CAMERA, SERVER, Algorithms.key(type), RsaScheme.PKCS1);
        ParsedRequest request = ParsedRequest.parse(der);
        assertEquals(2, request.requestedExtensions().size());
        assertEquals(KeyType.of(request.publicKey()).orElseThrow(), type);
        assertEquals(
                Outcome.VALID,
                new FastSignatureChecks()
                        .verify(
                                request.publicKey(),
                                request.signatureAlgorithm(),
                                request.info().encoded().toArray(),
                                request.signature().octets().toArray()));
    }

    @Test
    void nothing_asked_for_leaves_the_attributes_empty() throws Exception {
        CertificateSubject bare = new CertificateSubject(new X500Principal("CN=bare"), List.of());
        byte[] der = REQUESTS.make(bare, List.of(), Algorithms.key(KeyType.EC_P256), RsaScheme.PKCS1);
        assertEquals(List.of(), ParsedRequest.parse(der).attributes());
        Files.write(folder.resolve("request.der"), der);
        new OpensslProgram(folder).run("req", "-inform", "DER", "-in", "request.der", "-verify", "-noout");
    }

    @Test
    void no_extension_is_asked_for_twice() {
        List<Extension> twice = List.of(SERVER.getFirst(), SERVER.getFirst());
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> REQUESTS.make(CAMERA, twice, Algorithms.key(KeyType.EC_P256), RsaScheme.PKCS1));
        assertEquals("the extension extKeyUsage is asked for twice", e.getMessage());
    }
}
