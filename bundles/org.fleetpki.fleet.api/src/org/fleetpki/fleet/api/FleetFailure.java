// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.PkiFailure;

/** Why a verb was not run at all. What happens to single devices is in the {@link RunReport}, never here. */
public sealed interface FleetFailure {

    /** One or more sentences for a person, without a secret. */
    String sentence();

    /** The fleet file, inventory or plan is not what it should be. */
    record SpecInvalid(List<SpecProblem> problems) implements FleetFailure {

        public SpecInvalid {
            problems = List.copyOf(problems);
        }

        @Override
        public String sentence() {
            return problems.stream().map(SpecProblem::toString).collect(Collectors.joining(System.lineSeparator()));
        }
    }

    /** A secret is not where the reference points. */
    record SecretUnavailable(SecretRef reference, String detail) implements FleetFailure {
        @Override
        public String sentence() {
            return "The secret " + reference + " is not available: " + detail + ".";
        }
    }

    /** An authority refuses or cannot be used. */
    record Authority(PkiFailure failure) implements FleetFailure {
        @Override
        public String sentence() {
            return failure.sentence();
        }
    }

    /** The workspace cannot be read or written, or another process works in it. */
    record WorkspaceUnusable(Path path, String detail) implements FleetFailure {
        @Override
        public String sentence() {
            return path + ": " + detail + ".";
        }
    }
}
