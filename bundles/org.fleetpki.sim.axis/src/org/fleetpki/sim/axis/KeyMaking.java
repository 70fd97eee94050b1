// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Request;
import tools.jackson.databind.node.StringNode;

/** Makes keys with a certificate of their own, and requests for them. */
final class KeyMaking {

    private static final Duration USUAL_VALIDITY = Duration.ofDays(365);

    private final AxisModel model;
    private final Set<KeyKind> maintenance;
    private final InstantSource clock;
    private final SecureRandom random;
    private final CertificateMaker maker;
    private final Room room;
    private final RestAnswers answers;

    KeyMaking(
            AxisModel model,
            Set<KeyKind> maintenance,
            InstantSource clock,
            SecureRandom random,
            Room room,
            RestAnswers answers) {
        this.model = model;
        this.maintenance = maintenance;
        this.clock = clock;
        this.random = random;
        this.maker = new CertificateMaker(random);
        this.room = room;
        this.answers = answers;
    }

    /** Make a key and certify it by itself. */
    Answer create(Request request, AxisState state) throws RestException {
        RestFields fields = new RestFields(
                request,
                Set.of("alias", "subject"),
                Set.of("key_type", "keystore", "subject_alt_names", "valid_from", "valid_to"));
        String alias = fields.alias(state);
        X500Principal subject = SubjectFields.subject(fields.text("subject"));
        List<GeneralName> names =
                SubjectFields.alternativeNames(fields.texts("subject_alt_names").orElse(List.of()));
        Instant from = fields.moment("valid_from").orElse(clock.instant());
        Instant to = fields.moment("valid_to").orElse(clock.instant().plus(USUAL_VALIDITY));
        if (!from.isBefore(to)) {
            throw RestException.validation("valid_to is not after valid_from");
        }
        String keystore = fields.optional("keystore").orElse(state.keystore());
        KeyPair key = key(fields.optional("key_type").orElse("EC-P256"), keystore);
        CertificateMaker.Contents contents = new CertificateMaker.Contents(subject, names, from, to, false);
        return answers.changed(
                state.with(new KeyEntry(alias, maker.selfSigned(contents, key), key.getPrivate(), keystore, false)));
    }

    private KeyPair key(String type, String keystore) throws RestException {
        KeyKind kind =
                KeyKind.named(type).orElseThrow(() -> RestException.validation("unknown key type '" + type + "'"));
        AxisModel.Keystore place = model.keystore(keystore)
                .orElseThrow(() -> RestException.validation("unknown keystore '" + keystore + "'"));
        if (maintenance.contains(kind)) {
            throw RestException.maintenance();
        }
        if (!place.kinds().contains(kind)) {
            throw RestException.validation(
                    "Failed to generate key pair: This key algorithm is not supported on " + place.hardware());
        }
        room.awaitKey();
        return kind.generate(random);
    }

    /** Make a request. A field that is absent is copied from the certificate, one that is empty is left out. */
    Answer request(KeyEntry entry, Request request) throws RestException {
        RestFields fields = new RestFields(request, Set.of(), Set.of("subject", "subject_alt_names"));
        Optional<String> subject = fields.optional("subject");
        Optional<List<String>> names = fields.texts("subject_alt_names");
        byte[] der = maker.request(
                subject.isPresent()
                        ? SubjectFields.subject(subject.get())
                        : entry.certificate().getSubjectX500Principal(),
                names.isPresent()
                        ? SubjectFields.alternativeNames(names.get())
                        : SubjectFields.alternativeNames(entry.certificate()),
                entry.certificate().getPublicKey(),
                entry.key());
        return answers.data(StringNode.valueOf(Pem.block("CERTIFICATE REQUEST", der)));
    }
}
