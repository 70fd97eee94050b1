// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;
import org.fleetpki.pki.api.path.PathWitness;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private record Fixed(String name, Optional<String> answer) implements PathWitness {

        @Override
        public Optional<String> refusal(List<ParsedCertificate> path, Instant at) {
            return answer;
        }
    }

    private static final PathWitness FOR = new Fixed("Yes", Optional.empty());
    private static final PathWitness AGAINST = new Fixed("No", Optional.of("too\nshort"));

    private static ChainVerdict hear(Scene scene, PathWitness... witnesses) {
        PathValidator validator = new PathValidator(new JdkSignatureChecks());
        List.of(witnesses).forEach(validator::addWitness);
        return validator.validate(scene.query(Profile.RFC5280, true));
    }

    private static List<String> codes(ChainVerdict verdict) {
        return verdict.findings().stream().map(Finding::code).toList();
    }

    private static Scene expired() {
        Scene scene = new Scene();
        scene.leaf.until(Forge.BEGIN.plusSeconds(1));
        return scene;
    }

    @Test
    void agreement_is_not_worth_a_word() {
        assertEquals(List.of(), codes(hear(new Scene(), FOR, FOR)));
        assertEquals(List.of("certificate-expired"), codes(hear(expired(), AGAINST, AGAINST)));
    }

    @Test
    void one_that_refuses_what_is_accepted_is_a_warning() {
        ChainVerdict verdict = hear(new Scene(), FOR, AGAINST);
        assertEquals(List.of("engines-disagree"), codes(verdict));
        assertTrue(verdict.isValid());
        assertEquals(
                "Path engines disagree about this path: Yes accepts it, No refuses it (too?short); here it is accepted.",
                verdict.findings().getFirst().message());
        assertEquals(List.of("engines-disagree"), codes(hear(new Scene(), AGAINST)));
    }

    @Test
    void all_that_refuse_what_is_accepted_decide() {
        ChainVerdict verdict = hear(new Scene(), AGAINST, AGAINST);
        assertEquals(List.of("path-refused"), codes(verdict));
        assertFalse(verdict.isValid());
    }

    @Test
    void two_that_disagree_about_what_is_refused_are_told() {
        assertEquals(List.of("certificate-expired", "engines-disagree"), codes(hear(expired(), FOR, AGAINST)));
    }

    @Test
    void the_engine_of_the_jdk_agrees_with_a_good_path_and_refuses_an_expired_one() {
        JdkPathWitness jdk = new JdkPathWitness();
        List<ParsedCertificate> good = hear(new Scene()).path();
        assertEquals(Optional.empty(), jdk.refusal(good, Scene.NOW));
        assertTrue(jdk.refusal(good, Scene.NOW.plusSeconds(1_000_000_000)).isPresent());
        assertTrue(jdk.refusal(good.reversed(), Scene.NOW).isPresent());
    }

    /** The reason for an engine of our own: the JDK does not look at the names that an anchor permits. */
    @Test
    void the_engine_of_the_jdk_is_blind_to_the_anchors_constraints() {
        Scene scene = new Scene();
        scene.root.with(true, ConstraintRows.permit(EncodedGeneralName.dns("example.org")));
        ChainVerdict verdict = hear(scene);
        assertEquals(List.of("name-not-permitted"), codes(verdict));
        assertEquals(Optional.empty(), new JdkPathWitness().refusal(verdict.path(), Scene.NOW));
    }

    @Test
    void every_candidate_is_shown_to_a_person() {
        Scene scene = new Scene();
        scene.anchors.add(scene.issuing.sign(Keys.ROOT));
        assertEquals(2, hear(scene).candidates().size());
    }
}
