// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.FastSignatures;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.tests.crypto.Algorithms.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** openssl and FleetPKI accept each other's signatures, in every way that both know. */
class OpensslSignatureTest {

    private static final byte[] DATA = "what is signed\n".getBytes(StandardCharsets.US_ASCII);

    private static final FastSignatures SIGNATURES = new FastSignatures();

    private static final FastSignatureChecks CHECKS = new FastSignatureChecks();

    @TempDir
    Path folder;

    private OpensslProgram openssl;

    static List<Way> ways() throws Asn1Exception {
        return Algorithms.all();
    }

    @BeforeEach
    void writeData() throws Exception {
        openssl = new OpensslProgram(folder);
        Files.write(folder.resolve("data"), DATA);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_signature_made_here_verifies_there_and_the_other_way_round(Way way) throws Exception {
        KeyPair pair = Algorithms.key(way.key());
        write("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        write("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
        PublicKeyInfo key = PublicKeyInfo.read(pair.getPublic().getEncoded());

        Files.write(folder.resolve("sig"), SIGNATURES.sign(pair.getPrivate(), way.identifier(), DATA));
        assertTrue(openssl.succeeds(arguments(way, true)), "openssl refuses what was signed here");

        openssl.run(arguments(way, false));
        byte[] signature = Files.readAllBytes(folder.resolve("sig"));
        assertEquals(Outcome.VALID, CHECKS.verify(key, way.identifier(), DATA, signature));
        assertEquals(Outcome.INVALID, CHECKS.verify(key, way.identifier(), new byte[] {1}, signature));
    }

    private static String[] arguments(Way way, boolean verify) {
        List<String> arguments = new ArrayList<>();
        if (way.hash().isEmpty()) {
            arguments.addAll(List.of("pkeyutl", "-rawin", "-in", "data"));
            arguments.addAll(
                    verify
                            ? List.of("-verify", "-pubin", "-inkey", "public.pem", "-sigfile", "sig")
                            : List.of("-sign", "-inkey", "key.pem", "-out", "sig"));
            return arguments.toArray(String[]::new);
        }
        arguments.addAll(List.of("dgst", "-" + way.hash()));
        if (way.isPss()) {
            arguments.addAll(List.of("-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:" + way.pssSalt()));
        }
        arguments.addAll(
                verify
                        ? List.of("-verify", "public.pem", "-signature", "sig", "data")
                        : List.of("-sign", "key.pem", "-out", "sig", "data"));
        return arguments.toArray(String[]::new);
    }

    private void write(String file, String label, byte[] der) throws Exception {
        Files.writeString(folder.resolve(file), Pem.encode(label, der));
    }

    /** DSA is read only. */
    @Test
    void dsa_signatures_of_openssl_verify() throws Exception {
        openssl.run("genpkey", "-genparam", "-algorithm", "DSA", "-pkeyopt", "pbits:1024", "-out", "parameters.pem");
        openssl.run("genpkey", "-paramfile", "parameters.pem", "-out", "key.pem");
        openssl.run("pkey", "-in", "key.pem", "-pubout", "-outform", "DER", "-out", "public.der");
        PublicKeyInfo key = PublicKeyInfo.read(Files.readAllBytes(folder.resolve("public.der")));
        for (String hash : List.of("sha1", "sha256")) {
            AlgorithmIdentifier algorithm = Algorithms.identifier(
                    Der.oid(hash.equals("sha1") ? "1.2.840.10040.4.3" : "2.16.840.1.101.3.4.3.2"));
            openssl.run("dgst", "-" + hash, "-sign", "key.pem", "-out", "sig", "data");
            byte[] signature = Files.readAllBytes(folder.resolve("sig"));
            assertEquals(Outcome.VALID, CHECKS.verify(key, algorithm, DATA, signature));
            signature[signature.length - 1] ^= 1;
            assertEquals(Outcome.INVALID, CHECKS.verify(key, algorithm, DATA, signature));
        }
    }

    @Test
    void keys_in_forms_that_openssl_can_write_are_told_apart() throws Exception {
        openssl.run("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "key.pem");
        openssl.run("dgst", "-sha256", "-sign", "key.pem", "-out", "sig", "data");
        byte[] signature = Files.readAllBytes(folder.resolve("sig"));
        AlgorithmIdentifier algorithm = Algorithms.identifier(Der.oid("1.2.840.10045.4.3.2"));
        assertEquals(Outcome.VALID, CHECKS.verify(publicKey("-conv_form", "compressed"), algorithm, DATA, signature));
        assertEquals(Outcome.VALID, CHECKS.verify(publicKey("-conv_form", "uncompressed"), algorithm, DATA, signature));
        assertEquals(
                Outcome.UNSUPPORTED,
                CHECKS.verify(publicKey("-param_enc", "explicit"), algorithm, DATA, signature),
                "a curve of the sender's own");
        byte[] longer = Arrays.copyOf(signature, signature.length + 1);
        assertEquals(Outcome.INVALID, CHECKS.verify(publicKey("-conv_form", "compressed"), algorithm, DATA, longer));
    }

    private PublicKeyInfo publicKey(String option, String value) throws Exception {
        openssl.run("ec", "-in", "key.pem", "-pubout", option, value, "-outform", "DER", "-out", "public.der");
        return PublicKeyInfo.read(Files.readAllBytes(folder.resolve("public.der")));
    }
}
