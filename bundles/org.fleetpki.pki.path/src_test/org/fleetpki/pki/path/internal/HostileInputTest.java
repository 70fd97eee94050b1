// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.PolicyConstraints;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.junit.jupiter.api.Test;

/** Certificates that are made to keep a validator busy. */
class HostileInputTest {

    /** Long enough for any machine under load; what is meant is that an answer comes at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Set<String> codes(Consumer<Scene> change) {
        Scene scene = new Scene();
        change.accept(scene);
        ChainQuery query = scene.query(Profile.RFC5280, false);
        ChainVerdict verdict =
                assertTimeoutPreemptively(PATIENCE, () -> new PathValidator(new JdkSignatureChecks()).validate(query));
        return verdict.findings().stream().map(Finding::code).collect(Collectors.toSet());
    }

    private static EncodedGeneralName[] names(int count, String domain) {
        return IntStream.range(0, count)
                .mapToObj(i -> EncodedGeneralName.dns("n" + i + domain))
                .toArray(EncodedGeneralName[]::new);
    }

    @Test
    void names_times_constraints_are_too_complex() {
        Set<String> codes = codes(scene -> {
            scene.issuing.with(true, ConstraintRows.exclude(names(2_000, ".example.org")));
            scene.alternative(names(2_000, ".example.com"));
        });
        assertTrue(codes.contains("too-complex"), codes::toString);
    }

    @Test
    void many_names_alone_are_not() {
        assertEquals(Set.of(), codes(scene -> scene.alternative(names(5_000, ".example.com"))));
    }

    /** Authorities that all certify one another have more paths than there are atoms. */
    @Test
    void mutual_certification_ends() {
        List<KeyPair> keys =
                IntStream.range(0, 12).mapToObj(i -> Keys.make("EC", 256)).toList();
        Set<String> codes = codes(scene -> {
            for (int issuer = 0; issuer < keys.size(); issuer++) {
                for (int subject = 0; subject < keys.size(); subject++) {
                    scene.intermediates.add(Forge.authority(keys.get(subject), keys.get(issuer))
                            .issuer("CN=Mesh " + issuer)
                            .subject("CN=Mesh " + subject)
                            .sign(keys.get(issuer)));
                }
            }
            scene.leaf.issuer("CN=Mesh 0");
            scene.leafSigner = keys.getFirst();
        });
        assertTrue(codes.contains("too-complex"), codes::toString);
    }

    @Test
    void hundreds_of_authorities_of_one_name_do_not_hide_the_right_one() {
        Set<String> codes = codes(scene -> {
            for (int i = 0; i < 300; i++) {
                scene.intermediates.add(Forge.authority(Keys.OTHER, Keys.ROOT)
                        .serial(BigInteger.valueOf(i + 1L))
                        .issuer("CN=Root")
                        .subject("CN=Issuing,O=Works")
                        .sign(Keys.ROOT));
            }
        });
        assertEquals(Set.of(), codes);
    }

    @Test
    void hundreds_of_keys_without_identifiers_get_an_answer() {
        List<KeyPair> keys =
                IntStream.range(0, 40).mapToObj(i -> Keys.make("EC", 256)).toList();
        Set<String> codes = codes(scene -> {
            for (int i = 0; i < 400; i++) {
                scene.anchors.add(Forge.authority(keys.get(i % 40), keys.get(i % 40))
                        .serial(BigInteger.valueOf(i + 1L))
                        .issuer("CN=Root")
                        .subject("CN=Root")
                        .without(SubjectKeyIdentifier.OID)
                        .sign(keys.get(i % 40)));
            }
            scene.trustRoot = false;
        });
        assertEquals(Set.of("signature-wrong"), codes);
    }

    @Test
    void a_chain_of_hundreds_is_incomplete() {
        Set<String> codes = codes(scene -> {
            for (int i = 0; i < 200; i++) {
                scene.intermediates.add(Forge.authority(Keys.OTHER, Keys.OTHER)
                        .issuer("CN=Link " + (i + 1))
                        .subject("CN=Link " + i)
                        .sign(Keys.OTHER));
            }
            scene.leaf.issuer("CN=Link 0");
            scene.leafSigner = Keys.OTHER;
        });
        assertTrue(codes.contains("incomplete-chain"), codes::toString);
    }

    /** The tree of RFC 5280 would have a leaf for each way through the mappings (RFC 9618, section 3.3). */
    @Test
    void policies_that_multiply_are_no_work() {
        int count = 100;
        List<String> policies = IntStream.range(0, count)
                .mapToObj(i -> "1.3.6.1.4.1.55555." + i)
                .toList();
        List<PolicyMappings.Mapping> all = new ArrayList<>();
        for (String from : policies) {
            policies.forEach(to -> all.add(new PolicyMappings.Mapping(from, to)));
        }
        PolicyConstraints explicit = new PolicyConstraints(OptionalInt.of(0), OptionalInt.empty());
        CertificatePolicies every = CertificatePolicies.of(policies.toArray(String[]::new));
        Set<String> codes = codes(scene -> {
            scene.root.with(true, explicit);
            for (int i = 0; i < 8; i++) {
                scene.intermediates.add(Forge.authority(Keys.OTHER, i == 7 ? Keys.ROOT : Keys.OTHER)
                        .issuer(i == 7 ? "CN=Root" : "CN=Link " + (i + 1))
                        .subject("CN=Link " + i)
                        .with(true, BasicConstraints.authority())
                        .with(false, every)
                        .with(true, new PolicyMappings(all))
                        .sign(i == 7 ? Keys.ROOT : Keys.OTHER));
            }
            scene.leaf.issuer("CN=Link 0").with(false, every);
            scene.leafSigner = Keys.OTHER;
        });
        assertEquals(Set.of("key-identifier-mismatch"), codes);
    }

    @Test
    void a_public_exponent_as_long_as_the_key_costs_what_it_takes() {
        BigInteger modulus = BigInteger.ONE.shiftLeft(8191).add(BigInteger.ONE);
        Set<String> codes = codes(scene -> {
            for (int i = 0; i < 50; i++) {
                scene.intermediates.add(Forge.authority(Keys.OTHER, Keys.ROOT)
                        .serial(BigInteger.valueOf(i + 1L))
                        .issuer("CN=Root")
                        .subject("CN=Issuing,O=Works")
                        .without(SubjectKeyIdentifier.OID)
                        .key(AuthorityRows.rsa(modulus.add(BigInteger.valueOf(2L * i)), modulus))
                        .sign(Keys.ROOT));
            }
            scene.sendIssuing = false;
        });
        assertTrue(codes.contains("too-complex") || codes.contains("signature-not-verifiable"), codes::toString);
    }
}
