// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.pki.internal.chain.BatchDoor;
import org.fleetpki.device.tls.internal.TlsDoor;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.ocsp.internal.OcspDoor;
import org.fleetpki.pki.profiles.internal.ProfileDoor;

/** A reader of foreign data. Whatever it is fed with, it answers or refuses; everything else is a crash. */
enum Target {

    /** The model: every field and extension of certificates, requests and revocation lists. */
    MODEL {
        @Override
        void feed(byte[] data) {
            Objects.of(data).readAll();
        }
    },

    /** Files of every form, without a passphrase. */
    FILES {
        @Override
        void feed(byte[] data) {
            try {
                Services.FILES.read("fuzz", data, Optional.empty());
            } catch (PkiException e) {
                // refused
            }
            try {
                Services.FILES.scan("fuzz", new ByteArrayInputStream(data), Optional.empty(), found -> {});
            } catch (PkiException e) {
                // refused
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory does not fail", e);
            }
        }
    },

    /** What is encrypted, opened with the passphrase of the seeds. */
    LOCKED {
        @Override
        void feed(byte[] data) {
            try (Secret passphrase = new Secret(Seeds.PASSPHRASE.toCharArray())) {
                Services.FILES.read("fuzz", data, Optional.of(passphrase));
            } catch (PkiException e) {
                // refused
            }
        }
    },

    /** Files as trees. */
    TREE {
        @Override
        void feed(byte[] data) {
            try (Secret passphrase = new Secret(Seeds.PASSPHRASE.toCharArray())) {
                Services.TREE.read("fuzz", data, Optional.of(passphrase));
            } catch (PkiException e) {
                // refused
            }
        }
    },

    /** Chains: leaf, intermediates, anchor, revocation lists and OCSP responses in one sequence. */
    CHAIN {
        @Override
        void feed(byte[] data) {
            Objects objects = Objects.among(data);
            if (objects.certificates().isEmpty()) {
                return;
            }
            for (ChainQuery.Profile profile : ChainQuery.Profile.values()) {
                Services.VALIDATOR.validate(new ChainQuery(
                        objects.certificates().getFirst(),
                        objects.certificates(),
                        List.of(objects.certificates().getLast()),
                        Services.NOW,
                        ChainQuery.Purpose.SERVER_AUTH,
                        List.of(new GeneralName.Dns("cam-1.example")),
                        new ChainQuery.Revocation(objects.lists(), objects.others(), true),
                        OptionalInt.empty(),
                        profile,
                        true));
            }
        }
    },

    /** All rules on certificates, requests and revocation lists. */
    LINT {
        @Override
        void feed(byte[] data) {
            Objects objects = Objects.of(data);
            objects.certificates().forEach(certificate -> lint(LintTarget.of(certificate)));
            objects.requests().forEach(request -> lint(new LintTarget.OfRequest(request)));
            objects.lists().forEach(list -> lint(new LintTarget.OfRevocationList(list)));
        }

        private void lint(LintTarget target) {
            Services.LINTER.lint(target, Linter.Scope.PUBLIC).stream()
                    .filter(finding -> finding.code().equals("rule-failed"))
                    .forEach(finding -> {
                        throw new AssertionError(finding.message());
                    });
        }
    },

    /** What the responder is asked. */
    OCSP_REQUEST {
        @Override
        void feed(byte[] data) {
            OcspDoor.request(data);
        }
    },

    /** What a responder answers: the certificate, its issuer and the response in one sequence. */
    OCSP_RESPONSE {
        @Override
        void feed(byte[] data) {
            Objects objects = Objects.among(data);
            if (objects.certificates().size() == 2) {
                ParsedCertificate issuer = objects.certificates().getLast();
                objects.others()
                        .forEach(response -> Services.OCSP.judge(
                                response, objects.certificates().getFirst(), issuer));
                Services.OCSP.responders(issuer);
            }
        }
    },

    /** What a TLS server sends, and the chain in it. */
    TLS {
        @Override
        void feed(byte[] data) {
            TlsDoor.talk(data);
        }
    },

    /** Profiles of certificates. */
    PROFILE {
        @Override
        void feed(byte[] data) {
            ProfileDoor.read(new String(data, StandardCharsets.UTF_8));
        }
    },

    /** Lines of a batch of chains. */
    BATCH {
        @Override
        void feed(byte[] data) {
            BatchDoor.line(data);
        }
    };

    /** Read data and everything in it. */
    abstract void feed(byte[] data);

    /** Where Jazzer comes in. */
    public static final class Entry {

        private static Target target = MODEL;

        /**
         * Feed the seeds first, so that loading classes takes no part in the time of an input.
         *
         * @param arguments the name of the target
         */
        public static void fuzzerInitialize(String[] arguments) {
            target = Target.valueOf(arguments[0]);
            Seeds.of(target).forEach(target::feed);
        }

        /** Feed the target once. */
        public static void fuzzerTestOneInput(byte[] data) {
            target.feed(data);
        }

        private Entry() {}
    }
}
