// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader of requests, held against requests that openssl made. */
class SignedRequestTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ec -pkeyopt ec_paramgen_curve:prime256v1,EC_P256,PEM",
        "ec -pkeyopt ec_paramgen_curve:secp384r1,EC_P384,DER",
        "rsa:2048,RSA_2048,PEM"
    })
    void readsWhatOpensslSigned(String key, KeyType type, String form) throws Exception {
        assertEquals(
                Optional.of(type),
                KeyType.of(SignedRequest.read(request(key, form)).key()));
    }

    @Test
    void refusesARequestThatWasChanged() throws Exception {
        byte[] der = request("ec -pkeyopt ec_paramgen_curve:prime256v1", "DER");
        // a letter of the name, which the signature covers
        der[indexOf(der, "cam")] = 'h';
        assertThrows(GeneralSecurityException.class, () -> SignedRequest.read(der));
    }

    @Test
    void refusesWhatIsNoRequest() {
        assertThrows(RuntimeException.class, () -> SignedRequest.read("hello".getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] request(String key, String form) throws Exception {
        String command = "openssl req -new -nodes -newkey " + key + " -keyout " + folder.resolve("key.pem")
                + " -subj /CN=cam -outform " + form;
        try {
            Process process = new ProcessBuilder(command.split(" "))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            assumeTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, "openssl does not do this");
            return java.nio.file.Files.readAllBytes(folder.resolve("out"));
        } catch (IOException e) {
            assumeTrue(false, "openssl is not installed: " + e.getMessage());
            throw e;
        }
    }

    private static int indexOf(byte[] data, String text) {
        return new String(data, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
