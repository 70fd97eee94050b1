// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnvifFaultsTest {

    private final ScriptedExchange exchange = new ScriptedExchange();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KeyLength",
                "UnsupportedEllipticCurve",
                "MaximumNumberOfKeysReached",
                "KeyID",
                "InvalidKeyStatus",
                "UnsupportedSignatureAlgorithm",
                "KeySignatureAlgorithmMismatch",
                "InvalidSubject",
                "InvalidAttribute",
                "CSRCreationFailed",
                "BadCertificate",
                "NoMatchingPrivateKey",
                "Duplicate",
                "MaximumNumberOfCertificatesReached",
                "ReferenceExists",
                "CertificateID",
                "InvalidCertificationPath",
                "CertificationPathID",
                "NoPrivateKey",
                "MaximumNumberOfTLSCertificationPathsReached",
                "OldCertificationPathID",
                "NewCertificationPathID",
                "BadPKCS12File",
                "DecryptionFailed",
                "PublicPrivateKeyMismatch",
                "PassphraseID",
                "EmptyList",
                "TLSVersion",
                "EnablingClientAuthenticationFailed"
            })
    void everyDocumentedFaultHasAMeaningOfItsOwn(String code) {
        for (int status : List.of(400, 500, 200)) {
            Failure.Rejected rejected = assertInstanceOf(
                    Failure.Rejected.class,
                    fails(status, "in its own words", "e:Sender", "ter:InvalidArgVal", "x:" + code));
            assertEquals("delete the key 'Key1'", rejected.action());
            assertTrue(rejected.deviceSaid().endsWith("(x:" + code + ", in its own words)"), rejected.deviceSaid());
            assertFalse(rejected.deviceSaid().startsWith("("), "there is a meaning");
        }
    }

    @Test
    void anUnknownFaultIsToldInItsOwnWords() {
        assertEquals(
                "The device refused to delete the key 'Key1': ter:Sulking, I do not want to.",
                fails(500, "I do not want to.", "e:Receiver", "ter:Action", "ter:Sulking")
                        .sentence());
    }

    @Test
    void anOperationThatIsNotThereIsUnsupported() {
        Failure.Unsupported unsupported =
                assertInstanceOf(Failure.Unsupported.class, fails(500, "", "e:Receiver", "ter:ActionNotSupported"));
        assertEquals("operation DeleteKey", unsupported.function());
        assertInstanceOf(
                Failure.Unsupported.class, fails(400, "", "e:Receiver", "ter:ActionNotSupported", "ter:NoSuchService"));
    }

    @Test
    void aRefusedLogInIsUnauthorizedByWhateverCode() {
        for (String code : List.of("ter:NotAuthorized", "wsse:FailedAuthentication", "wsse:InvalidSecurity")) {
            assertEquals(new Failure.Unauthorized("admin"), fails(400, "", "e:Sender", code));
        }
        exchange.answer("DeleteKey", 401, Map.of(), "");
        assertInstanceOf(Failure.Unauthorized.class, refused());
    }

    @Test
    void aWrongTimeIsToldAsSuch() {
        Failure failure = fails(400, "Wsse authorized time check failed.", "e:Sender", "ter:NotAuthorized");
        assertTrue(failure.sentence().contains("set its clock"), failure.sentence());
    }

    @Test
    void whatIsNoSoapIsUnexpectedAndAMissingServiceUnsupported() {
        exchange.answer("DeleteKey", 500, Map.of("Content-Type", List.of("text/html")), "<html>busy</html>");
        assertInstanceOf(Failure.Unexpected.class, refused());
        exchange.answer("DeleteKey", 404, Map.of("Content-Type", List.of("text/html")), "<html>none</html>");
        assertInstanceOf(Failure.Unsupported.class, refused());
    }

    private Failure fails(int status, String reason, String... codes) {
        exchange.fault("DeleteKey", status, reason, codes);
        return refused();
    }

    private Failure refused() {
        AdvancedSecurity security = new AdvancedSecurity(exchange.transport(), "/onvif/security");
        return assertThrows(DeviceException.class, () -> security.keys().delete("Key1"))
                .failure();
    }
}
