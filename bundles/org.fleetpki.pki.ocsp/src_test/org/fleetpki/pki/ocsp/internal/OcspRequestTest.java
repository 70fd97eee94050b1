// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcspRequestTest {

    private static byte[] certId(byte[] parameters, byte[] nameHash, BigInteger serial) {
        return Der.sequence(
                Der.sequence(Der.oid(OcspHash.SHA_1.oid()), parameters),
                Der.octetString(nameHash),
                Der.octetString(new byte[20]),
                Der.integer(serial));
    }

    private static OcspCertId id(int serial) throws Asn1Exception {
        return OcspCertId.read(DerNode.parse(certId(Der.nothing(), new byte[20], BigInteger.valueOf(serial))));
    }

    private static OcspNonce nonce(int octets) {
        return new OcspNonce(Octets.of(new byte[octets]));
    }

    private static byte[] with(List<Extension> extensions) throws Asn1Exception {
        byte[] list = Der.sequence(Der.sequence(id(7).encoded().toArray()));
        byte[] all = Der.sequence(extensions.stream().map(Extension::encode).toList());
        return Der.sequence(Der.sequence(list, Der.explicit(2, all)));
    }

    @Test
    void a_request_is_read_as_it_was_written() throws Exception {
        OcspRequest request = new OcspRequest(List.of(id(1), id(2)), Optional.of(nonce(32)));
        assertEquals(request, OcspRequest.read(request.encode()));
        OcspRequest plain = new OcspRequest(List.of(id(1)), Optional.empty());
        assertEquals(plain, OcspRequest.read(plain.encode()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 32, 128})
    void a_nonce_has_1_to_128_octets(int octets) throws Exception {
        byte[] encoded = new OcspRequest(List.of(id(1)), Optional.of(nonce(octets))).encode();
        assertEquals(Optional.of(nonce(octets)), OcspRequest.read(encoded).nonce());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 129, 5000})
    void any_other_nonce_is_refused(int octets) throws Exception {
        byte[] encoded = new OcspRequest(List.of(id(1)), Optional.of(nonce(octets))).encode();
        assertThrows(Asn1Exception.class, () -> OcspRequest.read(encoded));
    }

    @Test
    void an_unknown_extension_matters_only_if_it_is_critical() throws Exception {
        Extension unknown = new Extension("1.2.3.4", false, Octets.of(Der.nothing()));
        assertEquals(Optional.empty(), OcspRequest.read(with(List.of(unknown))).nonce());
        byte[] critical = with(List.of(new Extension("1.2.3.4", true, Octets.of(Der.nothing()))));
        assertThrows(Asn1Exception.class, () -> OcspRequest.read(critical));
    }

    @Test
    void a_request_asks_about_1_to_100_certificates() throws Exception {
        assertEquals(
                100,
                OcspRequest.read(new OcspRequest(Collections.nCopies(100, id(1)), Optional.empty()).encode())
                        .certificates()
                        .size());
        for (int count : new int[] {0, 101}) {
            byte[] encoded = new OcspRequest(Collections.nCopies(count, id(1)), Optional.empty()).encode();
            assertThrows(Asn1Exception.class, () -> OcspRequest.read(encoded));
        }
    }

    @Test
    void fields_that_no_certificate_can_have_are_refused() {
        byte[] parameters = Der.octetString(new byte[1000]);
        byte[] name = new byte[20];
        BigInteger one = BigInteger.ONE;
        for (byte[] bad : List.of(
                certId(parameters, name, one),
                certId(Der.nothing(), new byte[65], one),
                certId(Der.nothing(), name, one.shiftLeft(600)))) {
            assertThrows(Asn1Exception.class, () -> OcspCertId.read(DerNode.parse(bad)));
        }
    }

    @Test
    void whatever_the_bytes_it_is_a_request_or_an_exception() throws Exception {
        byte[] fine = new OcspRequest(List.of(id(1), id(2)), Optional.of(nonce(16))).encode();
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bent = Arrays.copyOf(fine, 1 + random.nextInt(fine.length));
            for (int change = random.nextInt(4); change > 0; change--) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            }
            try {
                OcspRequest.read(bent);
                read++;
            } catch (Asn1Exception e) {
                assertTrue(e.getMessage().contains("at byte"), e.getMessage());
            }
        }
        assertTrue(read > 0 && read < 20_000, read + " were read");
    }
}
